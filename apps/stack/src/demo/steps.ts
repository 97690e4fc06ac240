// The demo's steps as a person follows them: a line each, with its time, and a bar while patients are generated.

export interface StepReporter {
  /** Runs one step; a failure is given the step's name. */
  run<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** How far the running step is, 0 to 1. */
  progress(fraction: number, words: string): void;
}

const BAR_WIDTH = 24;

/** Bars are drawn on terminals only; other readers get whole lines. */
export function createStepReporter(output: NodeJS.WriteStream): StepReporter {
  return {
    async run(name, work) {
      const startedAt = performance.now();
      try {
        const result = await work();
        clearLine(output);
        output.write(`  ok  ${name.padEnd(28)} ${((performance.now() - startedAt) / 1000).toFixed(2)} s\n`);
        return result;
      } catch (error) {
        clearLine(output);
        throw new Error(`The step "${name}" failed: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      }
    },
    progress(fraction, words) {
      if (!output.isTTY) return;
      const done = Math.round(fraction * BAR_WIDTH);
      clearLine(output);
      output.write(`      [${'#'.repeat(done)}${'.'.repeat(BAR_WIDTH - done)}] ${words}`);
    },
  };
}

function clearLine(output: NodeJS.WriteStream): void {
  if (output.isTTY) output.write('\r\u001b[2K');
}
