/** The object, but asking it for anything it doesn't have throws: what main uses of Electron must be here, or the test says so. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === "string" && !(key in object) && key !== "then" && key !== "toJSON") {
        throw new Error(`The stand-in has no ${name}.${key}.`);
      }
      return Reflect.get(object, key, receiver);
    },
  });
}

/** An event that can be prevented, as Electron's are. */
export function preventable<T extends object>(fields: T): T & { preventDefault(): void; isPrevented: boolean } {
  return {
    ...fields,
    isPrevented: false,
    preventDefault() {
      this.isPrevented = true;
    },
  };
}
