// The bridge is compiled without DOM and Node types; both sides have this much of WHATWG URL.
declare const URL: new (
  text: string,
) => {
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly username: string;
  readonly password: string;
  readonly hash: string;
  readonly href: string;
  readonly searchParams: { keys(): Iterable<string> };
};

/** Longest link that may leave the app, in UTF-16 units. */
export const longestLink = 2048;

/** Longest host that names can have; the words of a question must not be pushed off the screen by it. */
const longestHost = 253;
/** Room for some addresses, in UTF-16 units. */
const longestMailAddress = 320;

/** A link that may be opened outside. `place` is what the person is asked about: a host (in ASCII) or a mail address. */
export interface ExternalLink {
  readonly url: string;
  readonly place: string;
}

const mailFields = new Set(["subject", "body", "cc"]);
/** Nothing that could end an argument of the mail program or begin a sentence of its own in the question. */
const mailAddresses = /^[\w.!#$%&*+/=^{}~@,-]+$/;

/**
 * The link as it may be handed to the system, or `null` if it may not: anything but `https:` and `mailto:`, with credentials,
 * with control characters, longer than `longestLink`, with a host that no name server knows, or a mail link that would attach
 * something or holds signs that mail programs read as more than an address.
 */
export function toExternalLink(text: string): ExternalLink | null {
  if (text.length > longestLink || hasControlCharacter(text)) return null;
  const url = parse(text);
  if (url === null) return null;
  if (url.username !== "" || url.password !== "") return null;
  if (url.protocol === "https:") {
    return url.host === "" || url.host.length > longestHost ? null : { url: url.href, place: url.host };
  }
  // Mail programs differ on where a "#" begins: one could read what follows as fields.
  if (url.protocol !== "mailto:" || url.hash !== "") return null;
  if (url.pathname.length > longestMailAddress || !mailAddresses.test(url.pathname)) return null;
  for (const field of url.searchParams.keys()) if (!mailFields.has(field.toLowerCase())) return null;
  return { url: url.href, place: url.pathname };
}

function parse(text: string) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return true;
  }
  return false;
}
