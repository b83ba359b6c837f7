import type { FigureKind } from "./figure.ts";

const people = new Set(
  (
    "people persons person civilians civilian soldiers soldier servicemen serviceman servicewomen servicemembers troops troop men man women woman " +
    "children child fighters fighter militants militant personnel residents resident refugees refugee casualties casualty victims victim " +
    "prisoners prisoner officers officer officials official police policemen policeman rebels rebel mercenaries mercenary conscripts reservists " +
    "recruits volunteers workers worker migrants students student pupils teachers doctors medics journalists journalist protesters " +
    "demonstrators voters patients passengers passenger survivors hostages hostage deaths fatalities injuries inhabitants citizens citizen " +
    "families lawmakers deputies ministers leaders lives evacuees detainees guards pilots pilot crew firefighters rescuers defenders " +
    "russians ukrainians americans boys girls babies adults elderly villagers insurgents separatists strong dead"
  ).split(" "),
);
const equipment = new Set(
  (
    "equipment tanks tank vehicles vehicle howitzers howitzer guns gun weapons weapon missiles missile rockets rocket launchers launcher drones " +
    "drone aircraft planes plane jets jet helicopters helicopter ships ship boats boat submarines trucks truck carriers carrier mortars mortar " +
    "shells shell ammunition rifles systems batteries radars radar warships frigates bombers fighter-jets armour armor munitions bombs bomb mines " +
    "apcs uavs"
  ).split(" "),
);
const places = new Set(
  (
    "towns town villages village settlements settlement cities city localities locality regions region provinces province districts district " +
    "centres centers communities hamlets areas countries country states territories oblasts bridges bridge neighbourhoods neighborhoods " +
    "municipalities crossings islands ports airports bases locations sites"
  ).split(" "),
);
/** Plurals without s. Of a "people" or "children" the kind is told above. */
const irregular = new Set(
  (
    "people men women children servicemen servicewomen policemen troops personnel police aircraft dead crew cattle sheep deputies elderly " +
    "equipment ammunition armour armor"
  ).split(" "),
);
/** End in s and are no plural nouns, or such that a number before them counts nothing. */
const noNouns = new Set(
  (
    "is was has does says goes this his its as us yes always perhaps sometimes besides towards afterwards thus less across times " +
    "degrees news series minus plus versus years' o'clock am pm gmt utc est edt local points goals sets seeds"
  ).split(" "),
);
/** Said of people alone, so that the number before them counts people. */
const fates = new Set(
  "killed wounded injured dead missing hurt displaced arrested detained hospitalised hospitalized evacuated".split(" "),
);
/** "pieces of equipment": what is counted is what follows. */
const measures = new Set(
  "pieces units types pairs items sets tonnes tons barrels rounds members kilograms kilos kg litres liters bushels boxes groups waves".split(
    " ",
  ),
);

/** What a head noun, in small letters, makes a figure count. */
export function kindOfNoun(noun: string): FigureKind {
  if (people.has(noun)) return "people";
  if (equipment.has(noun)) return "equipment";
  return places.has(noun) ? "places" : "count";
}

/** Whether a word as printed looks like a plural noun. Names are none, peoples are. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (irregular.has(lower)) return true;
  if (noNouns.has(lower) || !/^[a-z-]{2,}s$/.test(lower) || /(?:ss|us|is|ous)$/.test(lower)) return false;
  return word === lower || /^[A-Z][a-z]+(?:ians|ans)$/.test(word) || /^[A-Z]{2,5}s$/.test(word);
}

/** A singular that "one" may count. */
export function isCounted(noun: string): boolean {
  return kindOfNoun(noun) !== "count";
}

export function isFate(word: string): boolean {
  return fates.has(word);
}

export function isMeasure(noun: string): boolean {
  return measures.has(noun);
}
