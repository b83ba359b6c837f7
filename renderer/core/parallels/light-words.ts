/**
 * English words that bind others together or say that something was said: two sentences that share nothing else say nothing in
 * common. In other languages words of one or two letters are taken for such.
 */
export const lightWords: ReadonlySet<string> = new Set(
  (
    "a about above according across added adding after again against ago all alone along already also although am among amid an and " +
    "announced another any are around as at away be became because been before being below between both but by called came can " +
    "cannot come comes could did do does doing done down during each either else even ever every few for from further get gets got " +
    "had has have having he her here hers herself him himself his how however i if in including into is it its itself just let like " +
    "made make makes making many may me meanwhile might more most much must my near neither no nor not now of off on once one only onto " +
    "or other others our out over own per quote reported reportedly said same saw say saying says see seen shall she should since so " +
    "some something soon still such take taken takes tell than that the their them themselves then there these they this those though " +
    "through thus to together told too took toward under until up upon us used using very via was way we well went were what when " +
    "where whether which while who whom whose why will with within without would yet you your"
  ).split(" "),
);
