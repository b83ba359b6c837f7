import { highlightsOfSource, type Source, stances } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useWalk } from "#ui/use-walk.ts";

/** The claims that a source speaks to, with how its passages stand to each. Pressing one shows it in the inspector. */
export function SourceClaims({ source }: { readonly source: Source }) {
  const view = useLibraryView();
  const desk = useDesk();
  const own = new Set(highlightsOfSource(view, source.id));
  const claims = view.claims.flatMap(({ claim, passages }) => {
    const spoken = passages.filter(({ highlight }) => own.has(highlight));
    if (spoken.length === 0) return [];
    const words = stances.flatMap((stance) => {
      const places = new Set(
        spoken.filter(({ evidence }) => evidence.stance === stance).map(({ highlight }) => highlight),
      );
      return places.size === 0 ? [] : [`${stance} ${places.size}`];
    });
    return [{ claim, words: words.length === 0 ? "stance not set" : words.join(" · ") }];
  });
  const walk = useWalk(
    claims.map(({ claim }) => claim.id),
    null,
  );
  if (claims.length === 0) return null;
  return (
    <section aria-label="Claims">
      <h3 className="eyebrow">Claims it speaks to</h3>
      <ul className="source-claims" {...walk.props}>
        {claims.map(({ claim, words }) => (
          <li key={claim.id}>
            <button
              type="button"
              className="source-claim"
              data-walk={claim.id}
              tabIndex={walk.stop === claim.id ? 0 : -1}
              onClick={() => {
                desk.chooseClaim(claim.id);
                desk.showInspector("claims");
              }}
            >
              <span className="source-claim-text" dir="auto">
                {claim.text}
              </span>
              <span className="source-claim-stances">{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
