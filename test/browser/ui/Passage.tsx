import { tagColours } from "#core/model/tag-colour.ts";

/** One line of text for each name in `painted`, ready to be given to the CSS highlight registry. */
const painted: readonly string[] = [
  ...tagColours.map(({ colour }) => `tag-${colour}`),
  "untagged",
  "sentence",
  "find-hit",
  "find-current",
  "difference",
];

/** A column of reading text; each line says which highlight it is for. */
export function Passage() {
  return (
    <div className="gallery-text">
      {painted.map((name) => (
        <p key={name} data-name={name}>
          Zelenskiy announced rapid advances, gripping the {name} passage.
        </p>
      ))}
    </div>
  );
}

/** Registers each line of `host` under its own name; with `under`, a part of it under that as a second highlight. Returns what undoes it. */
export function paint(host: HTMLElement, under?: string): () => void {
  for (const line of host.querySelectorAll<HTMLElement>("[data-name]")) {
    const text = line.firstChild;
    if (!text) continue;
    const range = new Range();
    range.setStart(text, 10);
    range.setEnd(text, (text.textContent ?? "").length);
    CSS.highlights.set(line.dataset.name ?? "", new Highlight(range));
  }
  if (under) {
    const ranges = [...host.querySelectorAll<HTMLElement>("[data-name]")].flatMap((line) => {
      const last = line.lastChild;
      if (!last) return [];
      const range = new Range();
      range.setStart(line.firstChild ?? last, 30);
      range.setEnd(last, (last.textContent ?? "").length);
      return [range];
    });
    CSS.highlights.set(under, new Highlight(...ranges));
  }
  return () => CSS.highlights.clear();
}
