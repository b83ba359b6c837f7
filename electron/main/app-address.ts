/** The origin that holds the library: another scheme or host would be another, empty IndexedDB. Frozen by a test. */
export const appScheme = "app";
const appHost = "bundle";
export const appPage = `${appScheme}://${appHost}/index.html`;

/**
 * True for addresses of the app's own page and files. Compares scheme and host one by one: in Node the `origin` of `app:`,
 * `file:` and `data:` addresses alike is the string "null".
 */
export function isAppAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === `${appScheme}:` && url.host === appHost && url.username === "" && url.password === "";
}
