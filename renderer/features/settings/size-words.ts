const units = ["bytes", "KB", "MB", "GB", "TB"] as const;

/** "512 bytes", "34 KB", "1.2 MB": in steps of 1,024, with one digit after the point below ten. @param bytes `null` where it is not known. */
export function sizeWords(bytes: number | null): string {
  if (bytes === null) return "not known";
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toLocaleString("en", { maximumFractionDigits: digits })} ${units[unit]}`;
}
