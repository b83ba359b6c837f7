import { fileURLToPath } from "node:url";

const bundle = (name: string) => fileURLToPath(new URL(`../../fixtures/bundles/${name}`, import.meta.url));

/** Bundles that two people made on the samples. */
export const bundles = { ana: bundle("ana.json"), ben: bundle("ben.json"), odd: bundle("odd-but-valid.json") } as const;

interface BundleJson {
  readonly header: object;
  readonly body: { readonly people: readonly { readonly id: string }[] } & Readonly<Record<string, unknown>>;
}

/** A bundle's bytes from its body on: what the same library always gives. */
export function bodyBytes(bundleFile: Buffer): string {
  const text = bundleFile.toString();
  return text.slice(text.indexOf('"body"'));
}

/** The body without one person, as JSON text. A colleague who takes a bundle in adds just the own name to it. */
export function bodyWithout(bundleFile: Buffer, name: string): string {
  const { body } = JSON.parse(bundleFile.toString()) as BundleJson;
  const people = body.people.filter((person) => !("name" in person && person.name === name));
  return JSON.stringify({ ...body, people });
}
