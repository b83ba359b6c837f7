/** The one list of verbs with which English reports attribute, in the forms in which they do. */

/** A statement of its own follows, with or without "that". */
export const sayingVerbs: readonly string[] = (
  "said says say told tells announced announces claimed claims stated states added adds confirmed confirms reported reports " +
  "declared declares denied denies warned warns insisted insists acknowledged acknowledges argued argues noted notes wrote writes " +
  "tweeted explained explains stressed stresses alleged alleges admitted admits predicted predicts estimated estimates suggested " +
  "suggests conceded concedes asserted asserts maintained maintains emphasised emphasized"
).split(" ");

/** These attribute within a sentence that already has a speaker: ", adding that …". */
export const sayingParticiples: readonly string[] =
  "saying adding stressing noting claiming insisting warning alleging".split(" ");

/** What follows these may be a thing instead of a clause: "announced major advances". */
export const namingVerbs: readonly string[] =
  "announced announces declared declares claimed claims cited cites called calls".split(" ");
