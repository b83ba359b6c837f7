/** The rooms of the project and who may import whom. Longer paths are more particular, so they are looked for first. */

interface Rule {
  /** Rooms whose files may be imported, beside the room's own. A trailing `/*` names a whole family. */
  readonly rooms: readonly string[];
  /** Packages that may be imported; `null` allows every package that no other rule keeps for itself. */
  readonly packages: readonly string[] | null;
  readonly mayUseNode: boolean;
}

const data = ["seeds"];

const rules: Readonly<Record<string, Rule>> = {
  "renderer/core": { rooms: [], packages: ["zod", "@noble/hashes", "canonicalize", "stemmer"], mayUseNode: false },
  "renderer/adapters": { rooms: ["renderer/core"], packages: null, mayUseNode: false },
  "renderer/adapters/host": {
    rooms: ["renderer/core", "renderer/adapters", "electron/bridge"],
    packages: null,
    mayUseNode: false,
  },
  "renderer/state": { rooms: ["renderer/core"], packages: null, mayUseNode: false },
  "renderer/ui": { rooms: [], packages: null, mayUseNode: false },
  "renderer/features/*": {
    rooms: ["renderer/core", "renderer/state", "renderer/ui"],
    packages: null,
    mayUseNode: false,
  },
  "renderer/app": {
    rooms: ["renderer/core", "renderer/state", "renderer/ui", "renderer/features/*", "renderer/styles"],
    packages: null,
    mayUseNode: false,
  },
  "renderer/styles": { rooms: [], packages: null, mayUseNode: false },
  "renderer/cli": { rooms: ["renderer/core", "renderer/adapters", ...data], packages: null, mayUseNode: true },
  renderer: {
    rooms: [
      "renderer/core",
      "renderer/adapters",
      "renderer/adapters/host",
      "renderer/state",
      "renderer/ui",
      "renderer/features/*",
      "renderer/app",
      "renderer/styles",
      "electron/bridge",
      ...data,
    ],
    packages: null,
    mayUseNode: false,
  },
  "electron/bridge": { rooms: [], packages: [], mayUseNode: false },
  "electron/main": { rooms: ["electron/bridge"], packages: null, mayUseNode: true },
  "electron/preload": { rooms: ["electron/bridge"], packages: ["electron"], mayUseNode: false },
  seeds: { rooms: [], packages: [], mayUseNode: false },
  // The browser host sends the shell's own headers.
  build: { rooms: ["electron/main", ...data], packages: null, mayUseNode: true },
  test: { rooms: ["*"], packages: null, mayUseNode: true },
};

/** Packages with one home: named there and in tests, nowhere else. */
const homes: readonly { readonly isPackage: RegExp; readonly rooms: readonly string[] }[] = [
  { isPackage: /^dexie/, rooms: ["renderer/adapters/dexie"] },
  { isPackage: /^(lexical|@lexical\/.*)$/, rooms: ["renderer/features/notes"] },
  { isPackage: /^electron$/, rooms: ["electron/main", "electron/preload"] },
];

/** The room that a path stands in, or `null` for a file outside every room. */
export function roomOf(path: string): string | null {
  const feature = /^renderer\/features\/[^/]+(?=\/)/.exec(path)?.[0];
  if (feature) return feature;
  const names = Object.keys(rules).filter((name) => !name.includes("*"));
  const within = names.filter((name) => path.startsWith(`${name}/`)).sort((a, b) => b.length - a.length);
  return within[0] ?? null;
}

/** Says whether a file of one room may import a file of another. */
export function mayImportRoom(from: string, to: string): boolean {
  if (from === to || familyOf(from) === to) return true;
  return ruleOf(from).rooms.some((room) => room === "*" || room === to || room === featureFamily(to));
}

/** Says whether a file may import a package, by its path: a home may be a folder within a room. */
export function mayImportPackage(path: string, name: string): boolean {
  const room = roomOf(path);
  if (room === null) return false;
  if (room === "test") return true;
  const home = homes.find(({ isPackage }) => isPackage.test(name));
  if (home) return home.rooms.some((folder) => path.startsWith(`${folder}/`));
  const { packages } = ruleOf(room);
  return packages === null || packages.includes(name);
}

/** Says whether a room runs in Node, at least in part. */
export function mayUseNode(room: string): boolean {
  return ruleOf(room).mayUseNode;
}

/** Two parts of one room may reach each other by relative paths. */
export function familyOf(room: string): string {
  return room === "renderer/adapters/host" ? "renderer/adapters" : room;
}

function ruleOf(room: string): Rule {
  const rule = rules[room] ?? rules[featureFamily(room)];
  if (!rule) throw new Error(`No rule for the room ${room}.`);
  return rule;
}

function featureFamily(room: string): string {
  return room.startsWith("renderer/features/") ? "renderer/features/*" : room;
}
