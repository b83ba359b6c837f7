import type { z } from "../model/schema.ts";
import { quotedText } from "./problem.ts";

type Issue = z.core.$ZodIssue;

const mostNamed = 5;

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

/** What a schema has against a value, in our own words: one sentence. @param value what stands there; `undefined` for nothing. */
export function issueWords(issue: Issue, value: unknown): string {
  // Messages of our own schemas go on from the thing they speak of.
  if (value !== undefined && /^(is|ends) /.test(issue.message)) return `The value ${issue.message}.`;
  switch (issue.code) {
    case "invalid_type": {
      const kind = kinds[issue.expected] ?? "something else";
      return value === undefined ? `It is missing; ${kind} belongs here.` : `This is not ${kind}.`;
    }
    case "invalid_value":
      return value === undefined
        ? `It is missing; ${oneOf(issue.values)} belongs here.`
        : `This is not ${oneOf(issue.values)}.`;
    case "unrecognized_keys":
      return `${issue.keys.length === 1 ? "A key stands" : "Keys stand"} here that nobody knows: ${named(issue.keys)}.`;
    case "too_big":
      return tooMuch(issue);
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? "It is empty."
        : `It is less than ${issue.minimum.toLocaleString("en")}.`;
    case "invalid_key":
      return "A name here is empty or too long.";
    default:
      return "The value is none of the kinds that may stand here.";
  }
}

function tooMuch({ origin, maximum }: Extract<Issue, { code: "too_big" }>): string {
  const most = maximum.toLocaleString("en");
  if (origin === "string") return `It has more than ${most} characters.`;
  return origin === "array" ? `It has more than ${most} entries.` : `It is more than ${most}.`;
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => (typeof value === "string" ? quotedText(value) : String(value)));
  return words.length === 1 ? (words[0] ?? "") : `one of ${words.join(", ")}`;
}

function named(keys: readonly string[]): string {
  const words = keys.slice(0, mostNamed).map((key) => quotedText(key));
  return keys.length <= mostNamed
    ? words.join(", ")
    : `${words.join(", ")} and ${(keys.length - mostNamed).toLocaleString("en")} more`;
}
