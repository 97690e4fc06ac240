// A wait that somebody else can cut short, and that remembers a ring nobody was waiting for.

export interface Alarm {
  /** Ends the running wait, or the next one before it begins. */
  ring(): void;
  /** Resolves after `ms`, or at a ring. */
  wait(ms: number): Promise<void>;
}

/** For one waiter at a time. */
export function createAlarm(): Alarm {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async wait(ms) {
      if (!hasRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      hasRung = false;
      wake = undefined;
    },
  };
}
