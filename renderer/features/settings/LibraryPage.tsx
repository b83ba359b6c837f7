import { countVisible, countWords } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { CheckSection } from "./CheckSection.tsx";
import { DiagnosticsSection } from "./DiagnosticsSection.tsx";
import { Sizes } from "./Sizes.tsx";

export interface LibraryPageProps {
  /** The library is checked at once. */
  readonly isChecking: boolean;
  close(): void;
}

/** Where the library is, what it holds, how large it is, and whether it is whole. */
export function LibraryPage({ isChecking, close }: LibraryPageProps) {
  const library = useLibrary();
  const { host } = usePorts();
  return (
    <div className="settings-page">
      <section className="settings-section">
        <h3>Your library</h3>
        <p className="settings-statement">{countWords(countVisible(library))}</p>
        <p>
          {host.capabilities.isLibraryPerBrowser
            ? "It is kept in this browser, on this computer. Another browser or profile is another library; hand it over with “Export notes…”."
            : "It is kept on this computer, in your user profile. Nothing is sent anywhere."}
        </p>
        <Sizes />
      </section>
      <CheckSection isChecking={isChecking} close={close} />
      <DiagnosticsSection />
    </div>
  );
}
