import {
  highlightName,
  inShort,
  type LibraryView,
  type MentionNode,
  madeAt,
  showHidden,
  type Tag,
} from "#core/index.ts";

/** What can be mentioned. */
export interface MentionOption {
  /** Unique in its list. */
  readonly key: string;
  readonly mention: MentionNode;
  /** As it is shown. */
  readonly label: string;
  readonly colour?: Tag["colour"];
  readonly folded: string;
}

export type MentionTrigger = "#" | "@";

export interface MentionGroup {
  readonly label: string;
  readonly options: readonly MentionOption[];
}

/** Most that a group offers: who looks for more types on. */
const most = 6;

const lists = new WeakMap<LibraryView, Partial<Record<MentionTrigger, readonly MentionGroup[]>>>();

/** What a sign offers for the words typed behind it: those that begin with them first. Empty where nothing fits. */
export function mentionOptions(view: LibraryView, trigger: MentionTrigger, query: string): readonly MentionGroup[] {
  const kept = lists.get(view) ?? {};
  lists.set(view, kept);
  kept[trigger] ??= trigger === "#" ? tagGroups(view) : claimGroups(view);
  const words = fold(query).split(/\s+/).filter(Boolean);
  return kept[trigger]
    .map(({ label, options }) => ({ label, options: matching(options, words) }))
    .filter(({ options }) => options.length > 0);
}

function matching(options: readonly MentionOption[], words: readonly string[]): readonly MentionOption[] {
  const [first] = words;
  if (first === undefined) return options.slice(0, most);
  const found = options.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const start = words.join(" ");
  const rank = ({ folded }: MentionOption) => (folded === start ? 0 : folded.startsWith(start) ? 1 : 2);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

function tagGroups(view: LibraryView): readonly MentionGroup[] {
  return [
    { label: "Tags", options: view.tags.map((tag) => ({ ...option("tag", tag.id, tag.name), colour: tag.colour })) },
  ];
}

/** The latest first: what was made last is what is written about. */
function claimGroups(view: LibraryView): readonly MentionGroup[] {
  const highlights = view.highlights.toSorted((a, b) => (madeAt(a.highlight) < madeAt(b.highlight) ? 1 : -1));
  return [
    { label: "Claims", options: view.claims.map(({ claim }) => option("claim", claim.id, inShort(claim.text))) },
    {
      label: "Highlights",
      options: highlights.map((one) => option("highlight", one.highlight.id, highlightName(one))),
    },
  ];
}

function option(kind: MentionNode["kind"], id: string, words: string): MentionOption {
  const mention: MentionNode = { type: "mention", version: 1, kind, id, words };
  return { key: `${kind}:${id}`, mention, label: showHidden(words), folded: fold(words) };
}

/** Lower case without accents and curly quotation marks. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}“”]/gu, "")
    .toLowerCase()
    .trim();
}
