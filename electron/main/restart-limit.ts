const MAX_RESTARTS = 3;
const WINDOW_MS = 60_000;

export interface RestartLimit {
  crashed(): void;
  mayStart(): boolean;
}

/** A core that ends four times within a minute is not started again until the minute has passed. */
export function createRestartLimit(now: () => number): RestartLimit {
  let crashes: readonly number[] = [];
  return {
    crashed() {
      crashes = [...crashes, now()];
    },
    mayStart() {
      crashes = crashes.filter((at) => now() - at < WINDOW_MS);
      return crashes.length <= MAX_RESTARTS;
    },
  };
}
