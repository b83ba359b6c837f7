/** Lets `around` stand between a port and its caller for some of its methods; each of them answers a promise. */
export function around<P extends object>(
  port: P,
  methods: readonly string[],
  pass: (method: string, call: () => Promise<unknown>, given: readonly unknown[]) => Promise<unknown>,
): P {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      // Adapters have private fields, so their methods run on themselves and not on this stand-in.
      const call = (...given: unknown[]): unknown => Reflect.apply(value, target, given);
      if (!methods.includes(String(name))) return call;
      return (...given: unknown[]) => pass(String(name), async () => call(...given), given);
    },
  });
}
