import { useState } from "react";
import { tagColours } from "#core/model/tag-colour.ts";
import { Badge } from "#ui/Badge.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { ErrorState } from "#ui/ErrorState.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import {
  ColumnsIcon,
  CopyIcon,
  FilterIcon,
  FolderOpenIcon,
  HighlighterIcon,
  MaximizeIcon,
  MoonIcon,
  MoreIcon,
  SearchIcon,
  SunIcon,
} from "#ui/icons.ts";
import { Kbd } from "#ui/Kbd.tsx";
import { Menu } from "#ui/Menu.tsx";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Select } from "#ui/Select.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { SplitPanes } from "#ui/SplitPanes.tsx";
import { Switch } from "#ui/Switch.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { TextField } from "#ui/TextField.tsx";
import { Toolbar, ToolbarButton, ToolbarSeparator } from "#ui/Toolbar.tsx";
import "./gallery.css";

const swatch = (colour: string) => <span className="tag-swatch" data-tag={colour} />;
const nothing = () => undefined;

function Actions() {
  return (
    <section className="gallery-card">
      <h2 className="eyebrow">Actions</h2>
      <div className="gallery-row">
        <Button>Export notes…</Button>
        <Button variant="primary" keys="Mod+Enter">
          Add report
        </Button>
        <Button variant="quiet" icon={<CopyIcon />}>
          Copy
        </Button>
        <Button disabled>Disabled</Button>
        <Button size="small">Small</Button>
        <IconButton label="Maximise" icon={<MaximizeIcon />} />
        <IconButton label="Bold" icon={<HighlighterIcon />} pressed />
        <Menu
          trigger={<IconButton label="More" icon={<MoreIcon />} />}
          entries={[{ id: "a", label: "Rename…", onSelect: nothing }]}
        />
      </div>
      <Toolbar label="Mark">
        <ToolbarButton label="Territory" icon={swatch("ochre")} keys="1" pressed />
        <ToolbarButton label="Verification" icon={swatch("teal")} keys="2" />
        <ToolbarSeparator />
        <ToolbarButton label="Claim" keys="c" />
        <ToolbarButton label="Note" keys="n" disabled />
        <ToolbarButton label="More" icon={<MoreIcon />} iconOnly />
      </Toolbar>
      <div className="gallery-row">
        <Chip>All people</Chip>
        <Chip onPress={nothing} pressed icon={<FilterIcon />}>
          Open panes
        </Chip>
        <Chip onRemove={nothing} removeLabel="Remove filter Territory" icon={swatch("ochre")}>
          Territory
        </Chip>
        <Badge label="14 highlights">14</Badge>
        <Kbd keys="Mod+K" />
        <span className="siglum">A</span>
        <span className="inferred">about 5 Oct 2022</span>
        <a className="link" href="#variants">
          Variants
        </a>
      </div>
    </section>
  );
}

function Fields() {
  const [text, setText] = useState("Reuters");
  const [note, setNote] = useState("");
  const [basis, setBasis] = useState<"given" | "inferred" | null>("given");
  const [theme, setTheme] = useState("light");
  const [on, setOn] = useState(true);
  return (
    <section className="gallery-card">
      <h2 className="eyebrow">Fields</h2>
      <TextField label="Outlet" value={text} onValue={setText} hint="As printed" />
      <TextField label="Siglum" value="AB" onValue={nothing} error="A siglum is one letter. Type another." />
      <TextField
        label="Find"
        hideLabel
        placeholder="Commands, reports, words"
        value=""
        onValue={nothing}
        leading={<SearchIcon />}
        trailing={<Kbd keys="Mod+K" />}
      />
      <TextArea label="Definition" value={note} onValue={setNote} minRows={2} placeholder="What the tag is for" />
      <Select label="Language" value={null} onValue={nothing} options={[{ value: "en", label: "English" }]} />
      <RadioGroup
        label="Date"
        value={basis}
        onValue={setBasis}
        options={[
          { value: "given", label: "Given", hint: "It stands in the text" },
          { value: "inferred", label: "Inferred" },
        ]}
      />
      <Checkbox label="For a colleague who has Variorum" hint="One JSON file" checked={on} onChecked={setOn} />
      <Checkbox label="Some of them" checked={false} indeterminate onChecked={nothing} />
      <Checkbox label="Not now" checked={false} disabled onChecked={nothing} />
      <Switch label="Single keys" checked={on} onChecked={setOn} />
      <Segmented
        label="Theme"
        value={theme}
        onValue={setTheme}
        options={[
          { value: "light", label: "Light", icon: <SunIcon /> },
          { value: "dark", label: "Dark", icon: <MoonIcon /> },
          { value: "system", label: "System" },
        ]}
      />
    </section>
  );
}

function Lists() {
  return (
    <section className="gallery-card">
      <h2 className="eyebrow">Choosing</h2>
      <div className="gallery-float">
        <Combobox
          label="Tag"
          placeholder="Tag by name"
          autoFocus={false}
          query="ter"
          onQuery={nothing}
          onChoose={nothing}
          selectedIds={["t"]}
          create={{ label: (query) => `New tag “${query}”`, onCreate: nothing }}
          groups={[
            {
              id: "tags",
              label: "Tags",
              options: [
                { id: "t", label: "Territory", icon: swatch("ochre"), keys: "1" },
                { id: "m", label: "Matter of fact", detail: "2 highlights", icon: swatch("plum") },
              ],
            },
          ]}
          footer="Enter tags, Esc leaves"
        />
      </div>
      <h2 className="eyebrow">Tag colours</h2>
      <div className="gallery-tags">
        {tagColours.map(({ colour }) => (
          <span key={colour} className="gallery-tag">
            <span className="tag-swatch" data-tag={colour} />
            <span className="tag-name" data-tag={colour}>
              {colour}
            </span>
          </span>
        ))}
      </div>
    </section>
  );
}

function Frames() {
  const [tab, setTab] = useState("claims");
  return (
    <section className="gallery-card gallery-frames">
      <SplitPanes
        label="Reports"
        panes={[
          {
            id: "one",
            label: "A",
            minPx: 220,
            content: (
              <EmptyState
                title="No report here yet"
                icon={<ColumnsIcon />}
                actions={
                  <Button variant="primary" icon={<FolderOpenIcon />}>
                    Open report…
                  </Button>
                }
              >
                Choose one from the rail, or paste a text.
              </EmptyState>
            ),
          },
          {
            id: "two",
            label: "B",
            minPx: 220,
            content: (
              <ErrorState
                title="This text could not be opened"
                detail="UnknownError: backing store"
                actions={<Button>Try again</Button>}
              >
                Your notes are safe. The text is read again from the backup.
              </ErrorState>
            ),
          },
          {
            id: "three",
            label: "Inspector",
            minPx: 240,
            startPx: 260,
            keepsPx: true,
            content: (
              <Tabs
                label="Inspector"
                value={tab}
                onValue={setTab}
                tabs={[
                  { value: "highlights", label: "Highlights", count: 25, panel: "None" },
                  { value: "claims", label: "Claims", count: 5, panel: <Skeleton label="Loading claims" lines={4} /> },
                  { value: "notes", label: "Notes", count: 12, panel: "None" },
                ]}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

/** Everything of the kit that stands still, on one page. */
export function Gallery() {
  return (
    <main className="gallery" aria-label="Gallery">
      <h1 className="gallery-title">Variorum</h1>
      <Actions />
      <Fields />
      <Lists />
      <Frames />
    </main>
  );
}
