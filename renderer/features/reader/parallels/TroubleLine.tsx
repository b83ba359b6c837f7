import { Button } from "#ui/Button.tsx";
import "./trouble-line.css";

export interface ParallelsTrouble {
  /** Why there are no parallels, and what to do. */
  readonly text: string;
  retry(): void;
}

/** Stands where parallels would be told of, while they can't be found. Everything else works on. */
export function TroubleLine({ trouble }: { readonly trouble: ParallelsTrouble }) {
  return (
    <div className="trouble-line" role="status">
      <span>No parallels are shown. {trouble.text}</span>
      <Button size="small" onClick={() => trouble.retry()}>
        Try again
      </Button>
    </div>
  );
}
