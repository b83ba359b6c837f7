import {
  addTag,
  describeTag,
  type HighlightId,
  markPassage,
  namePerson,
  type PersonId,
  placeTag,
  type TagId,
  tagHighlight,
  viewOf,
} from "#core/index.ts";
import type { LibrarySession } from "#state/library-session.ts";

const themes = [
  "Territory gained",
  "Losses",
  "Weapons",
  "Voices",
  "Verification",
  "Votes",
  "Aid",
  "Civilians",
  "Talks",
  "Weather",
];

/** Makes a codebook of `count` tags in three levels, and marks every sentence-sized stretch of the reports with some of them. */
export function fillCodebook(session: LibrarySession, count: number): void {
  const id = (index: number) => `tag-${String(index).padStart(3, "0")}` as TagId;
  const named = (index: number) => {
    const theme = themes[Math.floor(index / 20) % themes.length] ?? "";
    if (index % 20 === 0) return `${theme} ${index === 0 ? "" : index}`.trim();
    return index % 37 === 0
      ? `${theme}: a name that somebody made in a hurry and never cut to what it says, number ${index}`
      : `${theme}, ${["first", "second", "third", "kind", "unclear"][index % 5]} ${index}`;
  };
  for (let index = 0; index < count; index += 1) {
    const group = index - (index % 20);
    const parent = index % 20 === 0 ? undefined : index % 20 < 14 ? id(group) : id(group + 1);
    session.run((library) => addTag(library, { newId: id(index), name: named(index), ...(parent ? { parent } : {}) }));
  }
  const view = viewOf(session.library);
  let made = 0;
  for (const { edition, paragraphs } of view.reports) {
    for (const paragraph of paragraphs) {
      for (let start = paragraph.start; start + 40 < paragraph.end; start += 60) {
        const newId = `mark-${String(made).padStart(4, "0")}` as HighlightId;
        made += 1;
        const end = start + 45;
        session.run((library) =>
          markPassage(library, { edition: edition.id, start, end, person: session.person, newId }),
        );
        for (let tag = 0; tag <= made % 3; tag += 1)
          session.run((library) =>
            tagHighlight(library, { highlight: newId, tag: id((made * 7 + tag * 20) % count), person: session.person }),
          );
      }
    }
  }
  const ben = "person-ben" as PersonId;
  session.run((library) => namePerson(library, { person: ben, name: "Ben Okafor" }));
  for (const { highlight } of viewOf(session.library).highlights.slice(0, 12))
    session.run((library) => tagHighlight(library, { highlight: highlight.id, tag: id(7), person: ben }));
  session.run((library) =>
    describeTag(library, {
      tag: id(7),
      texts: {
        definition: "Passages that say who holds which ground, or has taken or lost it.",
        include: "“dozens of population centres have been liberated”",
        exclude: "Claims of a vote or an annexation: those are Votes.",
      },
    }),
  );
  session.run((library) => placeTag(library, { tag: "sample-tag-annexation" as TagId, parent: id(0), before: null }));
}
