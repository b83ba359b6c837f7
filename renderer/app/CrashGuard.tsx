import { Component, type ReactNode } from "react";
import { Button } from "#ui/Button.tsx";
import { ErrorState } from "#ui/ErrorState.tsx";

/** Where drawing the window fails, says so and offers the way on, instead of an empty page. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly why: string | null }> {
  override readonly state: { readonly why: string | null } = { why: null };

  static getDerivedStateFromError(error: unknown): { readonly why: string } {
    return { why: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.why === null) return this.props.children;
    return (
      <main className="opening-failed">
        <ErrorState
          title="The window could not be drawn"
          detail={this.state.why}
          level={2}
          actions={
            <Button variant="primary" onClick={() => location.reload()}>
              Open it again
            </Button>
          }
        >
          Your library is not touched by this: what was saved is there when the window opens again.
        </ErrorState>
      </main>
    );
  }
}
