// Chromium can't route `app:`, so the app's pages stand at a reserved https name that no resolver knows.
const pretended = "https://bundle.app.invalid";
const real = "app://bundle";

/** An address of main's as the page has it. */
export function toPageAddress(address: string): string {
  return address.startsWith(`${real}/`) ? pretended + address.slice(real.length) : address;
}

/** An address of the page's as main would see it. */
export function toMainAddress(address: string): string {
  return address.startsWith(`${pretended}/`) ? real + address.slice(pretended.length) : address;
}
