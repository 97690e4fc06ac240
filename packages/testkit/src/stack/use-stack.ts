// A running stack for the tests of one file.

import { createPrivateDirectory } from '../private-directory';
import { queryRows } from '../query-rows';
import { type ApiClient, createApiClient } from './api-client';
import { databaseUrlOf } from './database-url';
import { type StackOptions, type StackProcess, startStackProcess } from './stack-process';

export interface StackFixture {
  readonly dataDir: string;
  stack(): StackProcess;
  client(): ApiClient;
  /** Rows of the stack's own database. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Starts the stack again on the same directory, after a test has stopped or killed it. */
  startAgain(options?: Partial<StackOptions>): Promise<void>;
}

const HOOK_MS = 120_000;

/** Starts a stack before the file's tests and stops it after them; everything it kept is removed. */
export function useStack(options: Omit<StackOptions, 'dataDir'> = {}): StackFixture {
  const directory = createPrivateDirectory('stack');
  let running: StackProcess | undefined;
  const start = async (changes: Partial<StackOptions> = {}) => {
    running = await startStackProcess({ dataDir: directory.path, ...options, ...changes });
  };
  const stack = () => {
    if (!running) throw new Error('the stack does not run');
    return running;
  };
  beforeAll(() => start(), HOOK_MS);
  afterAll(async () => {
    await running?.stop();
    directory.remove();
  }, HOOK_MS);
  return {
    dataDir: directory.path,
    stack,
    client: () => createApiClient(stack()),
    rows: (sql) => queryRows(databaseUrlOf(directory.path), sql),
    startAgain: start,
  };
}
