import { CommandRefused, deletion, type Planned } from "../model/change-set.ts";
import type { Claim, Verdict, VerdictKind } from "../model/claim.ts";
import { type ClaimId, type PersonId, verdictId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { claimIds } from "../queries/claim-roots.ts";
import { visibleRecord } from "../queries/visible.ts";
import { claimAt, claimWrite } from "./claims.ts";
import { quoted } from "./quoted.ts";

const longestReason = 4000;

export interface VerdictInput {
  readonly claim: ClaimId;
  readonly person: PersonId;
  readonly verdict: VerdictKind;
  /** Nothing but space is no reason. */
  readonly reason: string;
}

/** Says what a person holds of a statement; other people's verdicts stay as they are. @throws CommandRefused */
export function giveVerdict(library: Library, input: VerdictInput): Planned {
  const claim = statementAt(library, input.claim);
  const { person, verdict } = input;
  const reason = reasonText(input.reason);
  const on = ownVerdicts(library, claim.id, person)[0]?.claim ?? claim.id;
  return {
    label: `verdict ${verdict} on ${quoted(claim.text)}`,
    writes: [
      {
        collection: "verdicts",
        id: verdictId(on, person),
        fields: { deleted: null, claim: on, person, verdict, reason },
      },
    ],
  };
}

/** Takes back one's own verdict. @throws CommandRefused where one has none. */
export function withdrawVerdict(
  library: Library,
  input: { readonly claim: ClaimId; readonly person: PersonId },
): Planned {
  const claim = claimAt(library, input.claim);
  const own = ownVerdicts(library, claim.id, input.person);
  if (own.length === 0) throw new CommandRefused("You have given no verdict on this claim.");
  return {
    label: `withdraw the verdict on ${quoted(claim.text)}`,
    writes: own.map(({ id }) => deletion("verdicts", id)),
  };
}

/** Puts the verdict of the team on a statement, or takes it off with `null`. What each person holds stays beside it. @throws CommandRefused */
export function adoptVerdict(
  library: Library,
  input: { readonly claim: ClaimId; readonly adopted: Claim["adopted"] | null },
): Planned {
  const claim = statementAt(library, input.claim);
  const { adopted } = input;
  if (!adopted)
    return {
      label: `no adopted verdict on ${quoted(claim.text)}`,
      writes: [claimWrite(claim.id, { adopted: null })],
    };
  const reason = reasonText(adopted.reason ?? "");
  const value: Json = { verdict: adopted.verdict, by: adopted.by, ...(reason === null ? {} : { reason }) };
  return {
    label: `adopt ${adopted.verdict} for ${quoted(claim.text)}`,
    writes: [claimWrite(claim.id, { adopted: value })],
  };
}

/** The person's visible verdicts on a claim and on what was merged into it; the one that counts comes first. */
function ownVerdicts(library: Library, claim: ClaimId, person: PersonId): readonly Verdict[] {
  return claimIds(library, claim).flatMap((id) => visibleRecord(library, "verdicts", verdictId(id, person)) ?? []);
}

function statementAt(library: Library, id: ClaimId): Claim {
  const claim = claimAt(library, id);
  if (claim.kind === "question")
    throw new CommandRefused(
      "A question has no verdict: each report answers it. Change its kind to a statement first.",
    );
  return claim;
}

function reasonText(wanted: string): string | null {
  const reason = wanted.trim();
  if (reason.length > longestReason)
    throw new CommandRefused("A reason has 4,000 characters at most. Put the rest into a note.");
  return reason === "" ? null : reason;
}
