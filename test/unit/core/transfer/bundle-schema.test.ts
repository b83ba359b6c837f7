import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { bundleSchemaText } from "#test/fixtures/bundle-schema.ts";

const root = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const ana = () => JSON.parse(readFileSync(root("test/fixtures/bundles/ana.json"), "utf8"));
const validate = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false, allErrors: true }).compile(
  JSON.parse(bundleSchemaText()),
);

describe("the published JSON Schema", () => {
  test("is what the app's own schemas say", async () => {
    await expect(bundleSchemaText()).toMatchFileSnapshot(root("docs/bundle.schema.json"));
  });

  test.each(["ana.json", "ben.json", "odd-but-valid.json"])("holds for %s", (name) => {
    const isValid = validate(JSON.parse(readFileSync(root(`test/fixtures/bundles/${name}`), "utf8")));
    expect(validate.errors).toBeNull();
    expect(isValid).toBe(true);
  });

  test.each<readonly [string, (bundle: ReturnType<typeof ana>) => void]>([
    ["an unknown key in a passage", (bundle) => (bundle.body.highlights[0].passage.prefix = "x")],
    ["an unknown stance", (bundle) => (bundle.body.evidence[0].stance = "likes")],
    ["a record without a stamp", (bundle) => delete bundle.body.tags[0].stamp],
    ["a style in a note", (bundle) => (bundle.body.noteVersions[0].content.root.children[0].style = "color: red")],
    ["no header", (bundle) => delete bundle.header],
    ["another format", (bundle) => (bundle.format = "something")],
  ])("does not hold for %s", (_name, change) => {
    const bundle = ana();
    change(bundle);
    expect(validate(bundle)).toBe(false);
  });
});
