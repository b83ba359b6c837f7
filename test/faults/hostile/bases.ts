import { hashOf, type Json } from "#core/index.ts";
import { toCanonical } from "#core/merge/canonical.ts";
import { utf8 } from "#core/model/edition.ts";
import ana from "#test/fixtures/bundles/ana.json?raw";
import ben from "#test/fixtures/bundles/ben.json?raw";
import odd from "#test/fixtures/bundles/odd-but-valid.json?raw";

/** A bundle that may be broken anywhere. */
export type Loose = ReturnType<typeof JSON.parse>;

const stamp = "01a07b188680-0001-zoe0000000000000";

/** Valid bundles from which hostile ones are made, as texts. Between them they have every collection and every field. */
export const bases: readonly string[] = [ana, ben, odd, full()];

/** What a reader of the library at hand has already: Ana's notes and Ben's. */
export const present: readonly string[] = [ana, ben];

function full(): string {
  const bundle: Loose = JSON.parse(ana);
  const { body } = bundle;
  const [report, claim, person] = [body.reports[0].id, body.claims[0].id, body.people[0].id];
  const date = { from: "2022-10-04", to: "2022-10-04", granularity: "day", basis: "inferred", reason: "The dateline." };
  body.absences.push({ id: `${report}:${claim}:${person}`, report, claim, person, stamp });
  body.verdicts.push({ id: `${claim}:${person}`, claim, person, verdict: "contested", reason: "Two figures.", stamp });
  body.tags.push({
    id: "child",
    name: "Child",
    colour: "blue",
    order: 99,
    parent: body.tags[0].id,
    definition: "d",
    stamp,
  });
  body.tags.push({ id: "merged", name: "Merged", colour: "blue", order: 98, mergedInto: "child", stamp });
  body.sources.push({ id: "source", name: "Source", aliases: ["S."], role: "spokesman", side: "one", stamp });
  body.sources.push({ id: "merged-source", name: "The source", mergedInto: "source", stamp });
  Object.assign(body.reports[0], {
    published: date,
    outlet: { value: "Outlet", basis: "given" },
    byline: { basis: "unknown" },
  });
  Object.assign(body.highlights[0], {
    voice: { kind: "source", source: "source", printed: "a source" },
    asOf: { words: "a Tuesday" },
    saidOn: date,
  });
  Object.assign(body.claims[0], { event: date });
  Object.assign(body.evidence[0], { value: "31", qualifier: "at least", scope: "in all", certainty: "low" });
  return written(mended(bundle));
}

/** The bundle with counts and hash that fit its body again, where it still has one that can be counted and hashed. */
export function mended(bundle: Loose): Loose {
  try {
    const { body, header } = bundle;
    const listed = Object.entries<Loose[]>(body).filter(([, records]) => records.length > 0);
    header.counts.records = Object.fromEntries(listed.map(([name, records]) => [name, records.length]));
    header.sha256 = hashOf(utf8(toCanonical(body as Json)));
    Object.assign(header.counts, visibleCounts(body));
  } catch {
    // It is too broken for that, which is as hostile.
  }
  return bundle;
}

/** As text. @throws RangeError for what is nested too deep for the platform. */
export function written(bundle: Loose): string {
  return JSON.stringify(bundle);
}

/** By the rule of the format: not deleted, and nothing deleted that it hangs on. */
function visibleCounts(body: Loose): Record<string, number> {
  const standing = (name: string): Loose[] => (body[name] ?? []).filter((one: Loose) => one.deleted !== true);
  const ids = (name: string) => new Set(standing(name).map((one) => one.id));
  const reports = ids("reports");
  const editions = new Set(standing("editions").flatMap((one) => (reports.has(one.report) ? [one.id] : [])));
  const highlights = standing("highlights").filter((one) => editions.has(one.passage.edition));
  const sets: Record<string, ReadonlySet<unknown>> = {
    reports,
    highlights: new Set(highlights.map((one) => one.id)),
    claims: ids("claims"),
    tags: ids("tags"),
    sources: ids("sources"),
  };
  const notes = standing("notes").filter(({ on }) => on.collection === "library" || sets[on.collection]?.has(on.id));
  return { reports: reports.size, highlights: highlights.length, claims: ids("claims").size, notes: notes.length };
}
