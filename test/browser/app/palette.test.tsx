import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AppCommand } from "#app/commands/app-command.ts";
import { Palette } from "#app/Palette.tsx";
import { addClaim, type ClaimId } from "#core/index.ts";
import { type AWindow, openWindow } from "../a-window.tsx";
import { expectAccessible } from "../expect-accessible.ts";

interface OpenPalette extends AWindow {
  readonly ran: string[];
  readonly close: () => void;
}

async function openPalette(): Promise<OpenPalette> {
  const window = await openWindow({ name: "Ana" });
  const ran: string[] = [];
  const command = (id: string, label: string, more: Partial<AppCommand> = {}): AppCommand => ({
    id,
    label,
    keys: [],
    menu: "file",
    isEnabled: true,
    run: () => void ran.push(id),
    ...more,
  });
  const commands = [
    command("export", "Export notes…", { keys: ["Mod+E"] }),
    command("undo", "Undo", { isEnabled: false }),
    command("palette", "Commands and go to…"),
  ];
  // A colleague's claim may bear any id.
  window.session.run((library) =>
    addClaim(library, {
      newId: "export" as ClaimId,
      kind: "statement",
      text: "It rained",
      person: window.session.person,
    }),
  );
  const close = vi.fn<() => void>();
  await window.mount(<Palette commands={commands} close={close} />);
  return Object.assign(window, { ran, close });
}

const options = () =>
  page
    .getByRole("option")
    .elements()
    .map((option) => option.textContent);

describe("the palette", () => {
  it("offers what can be done now with its key, and nothing else", async () => {
    await openPalette();
    await expect.element(page.getByRole("option", { name: /^Export notes/ })).toMatchTextContent(/Ctrl\s*E/);
    expect(options().some((text) => /^(Undo|Commands)/.test(text))).toBe(false);
  });

  it("runs the command that is typed, after it has closed", async () => {
    const palette = await openPalette();
    await userEvent.keyboard("expo{Enter}");
    expect(palette.ran).toEqual(["export"]);
    expect(palette.close).toHaveBeenCalledOnce();
  });

  it("goes to a report", async () => {
    const palette = await openPalette();
    await userEvent.keyboard("date 2022{Enter}");
    expect(palette.desk.state.panes.map((pane) => pane.report)).toContain(palette.report("D").report.id);
  });

  it("goes to a claim, whatever its id is", async () => {
    const palette = await openPalette();
    await userEvent.keyboard("it rained{Enter}");
    expect(palette.ran).toEqual([]);
    expect(palette.desk.state).toMatchObject({ claim: "export", inspector: { isOpen: true, tab: "claims" } });
  });

  it("shows the highlights of a tag", async () => {
    const palette = await openPalette();
    await userEvent.keyboard("territory{Enter}");
    expect(palette.desk.state.inspector).toMatchObject({ tab: "highlights", filter: { tag: "sample-tag-territory" } });
  });

  it("jumps to a highlight by words in the middle of it", async () => {
    const palette = await openPalette();
    await userEvent.keyboard("independently verify{Enter}");
    expect(palette.desk.state.highlight).toBe("sample-highlight-not-verified");
  });

  it("says so where nothing goes by a name", async () => {
    await openPalette();
    await userEvent.keyboard("xyzzy");
    await expect.element(page.getByText("Nothing goes by that name")).toBeVisible();
  });

  it("has nothing that axe finds, in both themes", async () => {
    await openPalette();
    await expectAccessible();
  });
});
