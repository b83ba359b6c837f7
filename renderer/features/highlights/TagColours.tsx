import { type TagColour, tagColours } from "#core/index.ts";
import { Segmented } from "#ui/Segmented.tsx";
import { TagSwatch } from "./TagSwatch.tsx";
import "./tag-colours.css";

/** The twelve pairs of colour and line, each shown as it is painted. */
export function TagColours({ value, onValue }: { readonly value: TagColour; onValue(value: TagColour): void }) {
  return (
    <div className="tag-colours">
      <Segmented<TagColour>
        label="Colour and line"
        value={value}
        onValue={onValue}
        options={tagColours.map(({ colour, line }) => ({
          value: colour,
          label: `${colour.charAt(0).toUpperCase()}${colour.slice(1)}, ${line} line`,
          icon: <TagSwatch colour={colour} />,
          iconOnly: true,
        }))}
      />
    </div>
  );
}
