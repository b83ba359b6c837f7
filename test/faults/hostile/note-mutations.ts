import type { Loose } from "./bases.ts";
import { naughtyStrings } from "./hostile-values.ts";
import { type Mutation, placesIn, recordOf } from "./places.ts";

const nodes = { version: 1, direction: null, format: "", indent: 0 };

/** A note's content with `text` in every kind of node. */
function noteWith(text: string): Loose {
  const word = { type: "text", version: 1, format: 0, text };
  const link = { type: "link", ...nodes, url: "https://example.org/", children: [word] };
  const mention = {
    type: "mention",
    version: 1,
    kind: "claim",
    id: text.slice(0, 400) || "gone",
    words: text.slice(0, 300) || "gone",
  };
  const item = { type: "listitem", ...nodes, value: 1, children: [word, link] };
  return {
    root: {
      type: "root",
      ...nodes,
      children: [
        { type: "paragraph", ...nodes, children: [word, link, mention] },
        { type: "heading", ...nodes, tag: "h2", children: [word] },
        { type: "quote", ...nodes, children: [word] },
        { type: "list", ...nodes, listType: "bullet", start: 1, children: [item] },
      ],
    },
  };
}

function deepNote(depth: number): Loose {
  let inner: Loose = { type: "text", version: 1, format: 0, text: "deep" };
  for (let level = 0; level < depth; level += 1) {
    const item = { type: "listitem", ...nodes, value: 1, children: [inner] };
    inner = { type: "list", ...nodes, listType: "bullet", start: 1, children: [item] };
  }
  return { root: { type: "root", ...nodes, children: [inner] } };
}

/** What goes wrong in notes and their versions. */
export const noteMutations: Readonly<Record<string, Mutation>> = {
  "naughty texts in many places": (bundle, choice) => {
    const text = choice.of(naughtyStrings);
    for (const version of bundle.body.noteVersions ?? []) version.content = noteWith(text);
    for (const tag of bundle.body.tags ?? []) Object.assign(tag, { name: text.slice(0, 120), definition: text });
    for (const claim of bundle.body.claims ?? []) claim.text = text.slice(0, 2000);
    for (const report of bundle.body.reports ?? []) report.outlet = { value: text.slice(0, 2000), basis: "given" };
    for (const person of bundle.body.people ?? []) person.name = text.slice(0, 120);
    for (const source of bundle.body.sources ?? []) source.name = text.slice(0, 200);
    for (const edition of bundle.body.editions ?? []) if (edition.origin) edition.origin.name = text.slice(0, 400);
  },
  "a circle of versions": (bundle, choice) => {
    const versions: Loose[] = bundle.body.noteVersions ?? [];
    if (versions.length === 0) return;
    const length = 1 + choice.below(versions.length);
    for (let index = 0; index < length; index += 1) {
      versions[index].parents = [versions[(index + 1) % length].id];
      versions[index].note = versions[0].note;
    }
  },
  "a sealed version with other words": (bundle, choice) => {
    const version = recordOf(bundle, choice, "noteVersions");
    version.content = noteWith("Other words.");
    if (choice.below(2) === 0) version.stamp = "01f07b188680-0001-mallory000000000";
  },
  "a note that is deep": (bundle, choice) => {
    recordOf(bundle, choice, "noteVersions").content = deepNote(choice.of([2, 20, 45, 60, 150, 400]));
  },
  "a note that is broad": (bundle, choice) => {
    const { content } = recordOf(bundle, choice, "noteVersions");
    const kind = choice.of(["text", "linebreak", "list", "paragraph", "x", "link"]);
    const child = choice.of([
      {},
      { type: kind },
      { type: kind, ...nodes, children: [] },
      { type: "paragraph", ...nodes, children: [{ type: kind, version: 1 }] },
    ]);
    if (content?.root) content.root.children = Array(choice.of([10, 3000, 20_000])).fill(child);
  },
  "a link elsewhere": (bundle, choice) => {
    const content = noteWith("link");
    const urls = [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      " https://a",
      "data:text/html,x",
      "https://a\u202eb",
      "mailto:\u0000",
      "file:///",
      "https://",
    ];
    content.root.children[0].children[1].url = choice.of(urls);
    recordOf(bundle, choice, "noteVersions").content = content;
  },
  "a style": (bundle, choice) => {
    const places = placesIn(
      bundle.body.noteVersions ?? [],
      (value, key) => key === "type" && typeof value === "string",
    );
    if (places.length > 0)
      choice.of(places)[0][choice.of(["style", "textStyle", "mode", "detail", "$"])] =
        "background:url(https://example.org)";
  },
};
