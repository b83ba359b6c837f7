import { describe, expect, it } from "vitest";
import { viewOf } from "#core/index.ts";
import { quotationWithSource, stretchWords } from "#features/highlights/quotation-with-source.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const reader = new Replica("reader", 1_000);
reader.join(samples());
const report = (siglum: string) => {
  const found = viewOf(reader.library).reports.find((one) => one.siglum === siglum);
  if (found === undefined) throw new Error(`no report ${siglum}`);
  return found;
};
const stretch = (siglum: string, from: string, to = from) => {
  const { text } = report(siglum).edition;
  return { start: text.indexOf(from), end: text.indexOf(to) + to.length };
};

describe("a quotation with its source", () => {
  it("says siglum, headline, paragraph and date, and that the date is inferred", () => {
    expect(quotationWithSource(report("B"), stretch("B", "illegal and coercive"))).toBe(
      "“illegal and coercive” — B · Ukraine claims rapid pushback of Russian troops, ¶ 4, published about 5 Oct 2022 (inferred)",
    );
  });

  it("says where there is no headline, and does not infer a date that the text gives", () => {
    const words = quotationWithSource(report("D"), stretch("D", "had entered Kupiansk"));
    expect(words).toContain("— D · no headline: “");
    expect(words).toMatch(/¶ 1, published 11 Sep 2022$/);
  });

  it("names all paragraphs that it goes over, and the headline", () => {
    expect(stretchWords(report("B"), stretch("B", "illegal and coercive", "In Kharkiv"))).toBe("¶ 4–5");
    expect(stretchWords(report("B"), stretch("B", "Ukraine claims rapid"))).toBe("headline");
    expect(stretchWords(report("B"), stretch("B", "Ukraine claims rapid", "STORY"))).toBe("headline to ¶ 1");
  });
});
