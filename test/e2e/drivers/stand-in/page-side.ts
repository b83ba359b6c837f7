export interface Shape {
  /** Exposed name -> key -> a JSON value, or `"$function"`. */
  readonly [name: string]: Readonly<Record<string, unknown>>;
}

interface PageScope {
  [binding: string]: unknown;
}

/**
 * Runs in every new document before its own scripts, in place of Electron's context bridge. Self-contained: it is sent to the page as
 * text. Leaves nothing in the page's reach but the exposed objects, frozen.
 */
export function exposeInPage({ binding, shape }: { readonly binding: string; readonly shape: Shape }): void {
  const scope = globalThis as unknown as PageScope;
  const call = scope[binding] as (message: unknown) => Promise<{ value?: unknown; error?: string }>;
  delete scope[binding];
  if (window !== window.top || location.href === "about:blank") return;
  const documentId = `${Date.now()} ${Math.random()}`;
  const listeners: ((...args: unknown[]) => unknown)[] = [];

  const toBytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const fromBytes = (bytes: Uint8Array) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const encode = (value: unknown): unknown => {
    if (typeof value === "function") return { $function: listeners.push(value as () => unknown) - 1 };
    if (value instanceof Uint8Array) return { $bytes: fromBytes(value) };
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]));
  };
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== "object" || value === null) return value;
    if ("$bytes" in value) return toBytes(String(value.$bytes));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
  };

  const hear = (id: number, args: unknown) => listeners[id]?.(...(decode(args) as unknown[]));
  Object.defineProperty(scope, Symbol.for(`stand-in ${binding}`), { value: { documentId, hear } });
  void call({ kind: "start", documentId, url: location.href });
  for (const [name, keys] of Object.entries(shape)) {
    const exposed = Object.fromEntries(
      Object.entries(keys).map(([key, value]) => {
        if (value !== "$function") return [key, value];
        const ask = async (...args: unknown[]) => {
          const answer = await call({ kind: "call", documentId, name, key, args: encode(args) });
          if (answer.error !== undefined) throw new Error(answer.error);
          return decode(answer.value);
        };
        return [key, ask];
      }),
    );
    Object.defineProperty(scope, name, { value: Object.freeze(exposed), enumerable: true });
  }
}
