import { type ReportDraft, showHidden } from "#core/index.ts";
import type { ReportFile } from "#state/use-report-file.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";

/** WHATWG labels, as people know them. */
const encodings = [
  { value: "utf-8", label: "UTF-8" },
  { value: "utf-16le", label: "UTF-16" },
  { value: "windows-1252", label: "Western (Windows-1252)" },
  { value: "windows-1250", label: "Central European (Windows-1250)" },
  { value: "windows-1251", label: "Cyrillic (Windows-1251)" },
  { value: "koi8-r", label: "Cyrillic (KOI8-R)" },
  { value: "koi8-u", label: "Ukrainian (KOI8-U)" },
  { value: "iso-8859-2", label: "Central European (ISO 8859-2)" },
  { value: "windows-1253", label: "Greek (Windows-1253)" },
  { value: "windows-1254", label: "Turkish (Windows-1254)" },
  { value: "windows-1255", label: "Hebrew (Windows-1255)" },
  { value: "windows-1256", label: "Arabic (Windows-1256)" },
  { value: "gb18030", label: "Chinese (GB 18030)" },
  { value: "big5", label: "Chinese (Big5)" },
  { value: "shift_jis", label: "Japanese (Shift JIS)" },
  { value: "euc-jp", label: "Japanese (EUC-JP)" },
  { value: "euc-kr", label: "Korean (EUC-KR)" },
];

/** The file that was read, in which encoding, and how its text begins: to be looked at before it comes in. */
export function FileOrigin({ file, draft }: { readonly file: ReportFile; readonly draft: ReportDraft }) {
  const { origin, text } = draft;
  const known = encodings.some(({ value }) => value === origin.encoding);
  const options = known ? encodings : [{ value: origin.encoding, label: origin.encoding }, ...encodings];
  return (
    <div className="file-origin">
      <div className="file-origin-head">
        <strong>
          <bdi>{origin.name === null ? null : showHidden(origin.name)}</bdi>
        </strong>
        <Button size="small" variant="quiet" onClick={file.clear}>
          Choose another text
        </Button>
      </div>
      <Select
        label="Encoding"
        hint={
          origin.isEncodingCertain
            ? "Certain: the bytes allow no other."
            : "A guess from the bytes. Look at the text, and choose another if letters are wrong."
        }
        value={origin.encoding}
        options={options}
        onValue={file.readAs}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to scroll it with keys */}
      <section className="file-origin-text" dir="auto" tabIndex={0} aria-label="The text as it was read">
        {text.slice(0, 4000)}
      </section>
      <p className="file-origin-length">{text.length.toLocaleString("en")} characters</p>
    </div>
  );
}
