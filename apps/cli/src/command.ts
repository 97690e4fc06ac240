// What a command is given, and what it answers with.

/** Where a command writes, line by line. */
export interface Terminal {
  print(line: string): void;
  complain(line: string): void;
}

/** 0: done and well. 1: done, with errors found. 2: could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Variables of the environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One command with the words that call it. */
export interface Command {
  readonly words: readonly string[];
  readonly summary: string;
  run(args: readonly string[], terminal: Terminal, environment: Environment): Promise<ExitCode>;
}

/** Thrown when a command was called in a way that it does not understand, or cannot read what it is given. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
