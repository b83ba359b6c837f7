/** An opaque sRGB colour, channels 0–1. */
export type Rgb = readonly [number, number, number];
type Lab = readonly [number, number, number];

export const deficiencies = ["none", "protan", "deutan", "tritan"] as const;
export type Deficiency = (typeof deficiencies)[number];

/** Severity 1.0 matrices for linear RGB, Machado, Oliveira and Fernandes 2009, table 1. */
const machado: Record<Exclude<Deficiency, "none">, readonly (readonly [number, number, number])[]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const linear = (c: Rgb): Rgb => [toLinear(c[0]), toLinear(c[1]), toLinear(c[2])];
const dot = (row: readonly number[], c: readonly number[]) =>
  (row[0] ?? 0) * (c[0] ?? 0) + (row[1] ?? 0) * (c[1] ?? 0) + (row[2] ?? 0) * (c[2] ?? 0);

/** `#rrggbb` to channels; throws on anything else. */
export function parseHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) throw new Error(`not a #rrggbb colour: ${hex}`);
  const channel = (n: number) => Number.parseInt(match[n] ?? "", 16) / 255;
  return [channel(1), channel(2), channel(3)];
}

/** `top` at `alpha` (0–1) over `under`, mixed in sRGB as browsers composite. */
export function over(top: Rgb, alpha: number, under: Rgb): Rgb {
  const mix = (n: 0 | 1 | 2) => top[n] * alpha + under[n] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

/** WCAG 2 contrast ratio, 1–21. */
export function contrast(a: Rgb, b: Rgb): number {
  const light = (c: Rgb) => dot([0.2126, 0.7152, 0.0722], linear(c));
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function toLab(c: Rgb, deficiency: Deficiency): Lab {
  let rgb = linear(c);
  if (deficiency !== "none") {
    const seen = machado[deficiency].map((row) => Math.min(1, Math.max(0, dot(row, rgb))));
    rgb = [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0];
  }
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f(dot([0.4123908, 0.3575843, 0.1804808], rgb) / 0.9504559);
  const y = f(dot([0.212639, 0.7151687, 0.0721923], rgb));
  const z = f(dot([0.0193308, 0.1191948, 0.9505322], rgb) / 1.0890578);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 after Sharma, Wu and Dalal 2005; all weights 1. */
export function deltaE2000(one: Lab, two: Lab): number {
  const rad = Math.PI / 180;
  const chroma = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
  const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)));
  const [a1, a2] = [one[1] * (1 + g), two[1] * (1 + g)];
  const [c1, c2] = [Math.hypot(a1, one[2]), Math.hypot(a2, two[2])];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [hue(a1, one[2]), hue(a2, two[2])];
  const grey = c1 * c2 === 0;
  let turn = grey ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const dL = two[0] - one[0];
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad);
  const l = (one[0] + two[0]) / 2;
  const c = (c1 + c2) / 2;
  let h = h1 + h2;
  if (!grey) h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(60 * rad * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt((dL / sl) ** 2 + (dC / sc) ** 2 + (dH / sh) ** 2 + rt * (dC / sc) * (dH / sh));
}

/** CIEDE2000 between two colours as somebody with this deficiency sees them. */
export function seenDifference(a: Rgb, b: Rgb, deficiency: Deficiency): number {
  return deltaE2000(toLab(a, deficiency), toLab(b, deficiency));
}
