/** Words that no Markdown can be read into. Line by line: how a line begins is `escapeLineStarts`' care. */
export function escapeWords(words: string): string {
  return words.replace(/[\\`*_[\]<>~&#|]/g, "\\$&");
}

/** Keeps a line from becoming a list or a rule because of how it begins. */
export function escapeLineStarts(text: string): string {
  return text.replace(
    /^([^\S\n\r\u2028\u2029]*)(?:([-+=])|(\d{1,9})([.)]))/gm,
    (_line, space: string, sign?: string, digits?: string, dot?: string) =>
      sign === undefined ? `${space}${digits ?? ""}\\${dot ?? ""}` : `${space}\\${sign}`,
  );
}

/** Someone's words in one line of Markdown. */
export function inLine(words: string): string {
  return escapeLineStarts(escapeWords(words.replace(/\s+/gu, " ").trim()));
}

/** A quotation to the character, as a block: its line breaks stay, empty lines part paragraphs. */
export function blockQuotation(words: string): string {
  const lines = escapeLineStarts(escapeWords(words.replace(/\r\n?/g, "\n"))).split("\n");
  return lines
    .map((line, index) => {
      if (line.trim() === "") return ">";
      const next = lines[index + 1];
      return next === undefined || next.trim() === "" ? `> ${indented(line)}` : `> ${indented(line)}\\`;
    })
    .join("\n");
}

/** Spaces before a line are written as signs: four of them would make it code. */
function indented(line: string): string {
  const text = line.trimStart();
  const space = line.slice(0, line.length - text.length);
  return Array.from(space, (sign) => `&#${sign.codePointAt(0) ?? 32};`).join("") + text;
}
