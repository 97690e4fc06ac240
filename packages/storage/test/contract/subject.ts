// What the contract is checked on: a store, and a look behind it.

import type { ArtifactStore } from '../../src';

export interface SlowStore {
  readonly store: ArtifactStore;
  /** How many bytes have left the store for the disk or the server. */
  consumedBytes(): number;
  close(): Promise<void>;
}

export interface Subject {
  readonly store: ArtifactStore;
  /** The same place once more, slow and watched. */
  openSlow(): Promise<SlowStore>;
  /** Names of what unfinished puts have left. */
  listLeftovers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Subjects open in beforeAll, after the tests were described. */
export type GetSubject = () => Subject;
