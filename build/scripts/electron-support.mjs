// Electron's project supports the three newest majors, and a new one comes about every eight weeks. The table in
// build/electron-majors.json says which were published on the day it was checked.

const supportedMajors = 3;
/** How long a major stays one of the three, in days. */
const lifetime = supportedMajors * 8 * 7;
const day = 24 * 60 * 60 * 1000;

/**
 * Why this Electron must not be shipped on a day, as a sentence; `null` if it may.
 *
 * @param {string} version such as "45.4.1"
 * @param {{ readonly checked: string, readonly published: Readonly<Record<string, string>> }} table dates as YYYY-MM-DD
 * @param {string} date YYYY-MM-DD
 * @returns {string | null}
 */
export function supportFault(version, table, date) {
  const major = version.split(".", 1)[0] ?? "";
  const published = table.published[major];
  if (!/^\d+\.\d+\.\d+$/.test(version)) return `Electron is pinned to one version, not to “${version}”.`;
  if (published === undefined) return `Electron ${major} is not in the table of majors: check the table anew.`;
  const newest = Object.entries(table.published)
    .filter(([, from]) => from <= table.checked)
    .map(([one]) => Number(one))
    .sort((one, other) => other - one)
    .slice(0, supportedMajors);
  if (!newest.includes(Number(major)))
    return `Electron ${major} is no longer one of the ${supportedMajors} newest majors.`;
  const age = (Date.parse(date) - Date.parse(published)) / day;
  return age > lifetime
    ? `Electron ${major} is ${age} days old: three newer majors are due, so it gets no more fixes.`
    : null;
}
