import { counted, defaultThreshold, leastThreshold } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useFindingsTrouble, useParallels } from "#state/findings/findings-context.tsx";
import { Slider } from "#ui/Slider.tsx";

/** How alike two passages must be to be shown as saying the same, and how many are. */
export function ParallelsSetting() {
  const desk = useDesk();
  const threshold = useDeskState((state) => state.parallelThreshold);
  const { all, isReading } = useParallels();
  const { trouble } = useFindingsTrouble();
  const found = isReading ? "Looking for them…" : `${counted(all.length, "parallel")} between your reports now.`;
  return (
    <Slider
      label="How alike parallels must be"
      hint={`${trouble ?? found} Lower shows more, and more that merely have a topic in common; 1 shows only what is the same word for word. What is less alike than ${leastThreshold.toFixed(2)} is not looked for, and sentences with few words in common are never compared, so the last steps down may add nothing.`}
      value={threshold}
      min={leastThreshold}
      max={1}
      step={0.05}
      wordsOf={(value) => `${value.toFixed(2)}${Math.abs(value - defaultThreshold) < 0.001 ? ", as usual" : ""}`}
      onValue={(value) => desk.habits.setParallelThreshold(Math.round(value * 100) / 100)}
    />
  );
}
