import type { RefObject } from "react";
import type { CodebookEntry, TagId } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Dialog } from "#ui/Dialog.tsx";

export interface PickTagDialogProps {
  readonly title: string;
  /** What choosing does, in a sentence. */
  readonly description: string;
  /** Which tags can be chosen. */
  isOffered(entry: CodebookEntry): boolean;
  /** Before the tags, as in "At the top". */
  readonly none?: string;
  /** Makes a tag of a name that is not there. */
  onNew?(name: string): void;
  /** @param tag `null` for `none`. */
  onPick(tag: TagId | null): void;
  close(): void;
  /** Where focus goes on closing, if not to what had it before. */
  readonly returnFocus?: RefObject<HTMLElement | null>;
}

const none = "none";

/** Asks for one tag of the codebook; typing finds it. */
export function PickTagDialog(props: PickTagDialogProps) {
  const { title, description, isOffered, onNew, onPick, close } = props;
  const { codebook } = useLibraryView();
  const options = codebook.entries.filter(isOffered).map(({ tag, parent, isArchived }) => {
    const above = parent === null ? undefined : codebook.byId.get(parent)?.tag.name;
    const detail = [above === undefined ? "" : `below ${above}`, isArchived ? "archived" : ""]
      .filter(Boolean)
      .join(", ");
    return {
      id: `tag:${tag.id}`,
      label: tag.name,
      icon: <span className="tag-swatch" data-tag={tag.colour} aria-hidden="true" />,
      ...(detail === "" ? {} : { detail }),
    };
  });
  const noneGroup = props.none === undefined ? [] : [{ id: none, options: [{ id: none, label: props.none }] }];
  return (
    <Dialog
      returnFocus={props.returnFocus}
      open
      onOpenChange={(open) => !open && close()}
      title={title}
      description={description}
      placement="top"
    >
      <div className="pick-tag">
        <Combobox
          label="Tag"
          placeholder={onNew === undefined ? "Find a tag" : "Find a tag, or type a new name"}
          groups={[...noneGroup, { id: "tags", options }]}
          limit={300}
          emptyText="No other tag is called that"
          onChoose={({ id }) => {
            close();
            onPick(id === none ? null : (id.slice("tag:".length) as TagId));
          }}
          {...(onNew === undefined
            ? {}
            : {
                create: {
                  label: (name: string) => `New tag “${name}”`,
                  onCreate: (name: string) => {
                    close();
                    onNew(name);
                  },
                },
              })}
        />
      </div>
    </Dialog>
  );
}
