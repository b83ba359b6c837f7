import { afterEach, beforeEach, expect, it } from "vitest";
import { focusView } from "#app/focus-view.ts";

const body = `
  <button id="asked">Codebook</button>
  <main class="workspace-main"><p class="skeleton"></p></main>
  <aside><input id="field" aria-label="Name" /></aside>`;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  host.innerHTML = body;
  document.body.append(host);
  focus("asked");
});

afterEach(() => host.remove());

const focus = (id: string) => document.getElementById(id)?.focus();
const focused = () => document.activeElement?.id;

async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function draw(): void {
  const main = host.querySelector("main");
  if (main !== null) main.innerHTML = `<div class="pane-scroll" id="text" tabindex="0"></div>`;
}

it("takes the focus from what asked for the view, once it is drawn", async () => {
  focusView("anywhere");
  await frames(10);
  expect(focused()).toBe("asked");
  draw();
  await expect.poll(focused).toBe("text");
});

it("leaves it to the field that somebody turned to while the view was fetched", async () => {
  focusView("anywhere");
  await frames(4);
  focus("field");
  await frames(4);
  draw();
  await frames(10);
  expect(focused()).toBe("field");
});

it("leaves it there also where the view that comes asks once more", async () => {
  focusView("anywhere");
  focus("field");
  focusView("nowhere");
  draw();
  await frames(10);
  expect(focused()).toBe("field");
});

it("asks for no less because the view changes by what asked for it", async () => {
  focusView("anywhere");
  focusView("nowhere");
  draw();
  await expect.poll(focused).toBe("text");
});

it("takes it from where a dialog that closes gave it back", async () => {
  const dialog = document.createElement("div");
  dialog.setAttribute("role", "dialog");
  dialog.innerHTML = `<input id="palette" aria-label="Command" />`;
  host.append(dialog);
  focus("palette");
  focusView("anywhere");
  await frames(4);
  dialog.remove();
  focus("field");
  await frames(4);
  expect(focused()).toBe("field");
  draw();
  await expect.poll(focused).toBe("text");
});
