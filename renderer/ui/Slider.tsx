import { useId } from "react";
import { describedBy, Field, type FieldTexts } from "./Field.tsx";
import "./slider.css";

export interface SliderProps extends FieldTexts {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  onValue(value: number): void;
  /** What a value means, shown beside the slider and read out. */
  wordsOf(value: number): string;
}

/** A number within bounds that takes effect as it is moved, with the mouse or the arrow keys. */
export function Slider({ value, min, max, step, onValue, wordsOf, ...texts }: SliderProps) {
  const id = useId();
  return (
    <Field id={id} {...texts}>
      <div className="slider">
        <input
          id={id}
          type="range"
          value={value}
          min={min}
          max={max}
          step={step}
          aria-valuetext={wordsOf(value)}
          aria-describedby={describedBy(id, texts)}
          onChange={(event) => onValue(event.currentTarget.valueAsNumber)}
        />
        <output htmlFor={id} className="slider-words">
          {wordsOf(value)}
        </output>
      </div>
    </Field>
  );
}
