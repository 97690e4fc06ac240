// A running stack for the tests of one file, or for one piece of work.

import { createPrivateDirectory } from '../private-directory';
import { queryRows } from '../query-rows';
import { type ApiClient, createApiClient } from './api-client';
import { databaseUrlOf } from './database-url';
import { killProcessesOn, type StackOptions, type StackProcess, startStackProcess } from './stack-process';

export interface StackFixture {
  readonly dataDir: string;
  stack(): StackProcess;
  client(): ApiClient;
  /** Rows of the stack's own database. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Starts the stack again on the same directory, after a test has stopped or killed it. */
  startAgain(): Promise<void>;
}

const HOOK_MS = 240_000;

/** Starts a stack before the file's tests and stops it after them; everything it kept is removed. */
export function useStack(options: Omit<StackOptions, 'dataDir'> = {}): StackFixture {
  const { fixture, end } = createFixture(options);
  beforeAll(fixture.startAgain, HOOK_MS);
  afterAll(end, HOOK_MS);
  return fixture;
}

/** Starts a stack for `work` alone; it is gone when this resolves or rejects. */
export async function withStack<Result>(
  options: Omit<StackOptions, 'dataDir'>,
  work: (fixture: StackFixture) => Promise<Result>,
): Promise<Result> {
  const { fixture, end } = createFixture(options);
  try {
    await fixture.startAgain();
    return await work(fixture);
  } finally {
    await end();
  }
}

function createFixture(options: Omit<StackOptions, 'dataDir'>) {
  const directory = createPrivateDirectory('stack');
  let running: StackProcess | undefined;
  const stack = () => {
    if (!running) throw new Error('the stack does not run');
    return running;
  };
  const fixture: StackFixture = {
    dataDir: directory.path,
    stack,
    client: () => createApiClient(stack()),
    rows: (sql) => queryRows(databaseUrlOf(directory.path), sql),
    async startAgain() {
      running = await startStackProcess({ dataDir: directory.path, ...options });
    },
  };
  const end = async () => {
    try {
      await running?.stop();
    } finally {
      await killProcessesOn(directory.path);
      directory.remove();
    }
  };
  return { fixture, end };
}
