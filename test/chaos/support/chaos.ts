// Arms the points at which the processes of a stack are disturbed, and counts who passed them.

import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory, until } from '@synthward/testkit';

/** The arrows of a job's way, in its order. */
export const ARROWS = [
  'submit.writing',
  'submit.committed',
  'relay.published',
  'relay.marked',
  'job.planning',
  'job.planned',
  'chunk.claimed',
  'artifact.storing',
  'artifact.stored',
  'chunk.generated',
  'chunk.committed',
  'job.finalising',
  'manifest.stored',
  'job.completed',
  'delivery.claimed',
  'delivery.sent',
  'delivery.recorded',
] as const;

export type Point = (typeof ARROWS)[number];

export type Order =
  | { readonly action: 'kill' }
  /** The event loop stands still. */
  | { readonly action: 'block'; readonly ms: number }
  | { readonly action: 'delay'; readonly ms: number }
  | { readonly action: 'fail'; readonly code: string }
  /** The disk is full in the middle of an object. Only at `artifact.storing`. */
  | { readonly action: 'cut' };

export interface Chaos {
  /** What the processes need in their environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The next process that passes the point obeys, once. */
  arm(point: Point, order: Order): void;
  /** Resolves when somebody has obeyed. */
  untilFired(point: Point): Promise<void>;
  /** How often the point was passed by all processes together. */
  passes(point: Point): number;
  /** While `work` runs every message is put on the queue three times. */
  duplicating<Result>(work: () => Promise<Result>): Promise<Result>;
  /** While `work` runs the clocks of all processes are off by so much. */
  withClockOff<Result>(ms: number, work: () => Promise<Result>): Promise<Result>;
  remove(): void;
}

const PRELOAD = path.resolve(__dirname, '../preload/failpoints.cjs');
const FIRE_MS = 60_000;

/** A folder of orders, and the environment that makes processes read it. */
export function createChaos(): Chaos {
  const directory = createPrivateDirectory('chaos');
  const file = (name: string) => path.join(directory.path, name);
  const whileThere = async <Result>(name: string, content: string, work: () => Promise<Result>) => {
    writeFileSync(file(name), content);
    try {
      return await work();
    } finally {
      rmSync(file(name));
    }
  };
  return {
    env: { NODE_OPTIONS: `--require=${PRELOAD}`, CHAOS_DIR: directory.path },
    arm(point, order) {
      writeFileSync(file('next'), JSON.stringify(order));
      renameSync(file('next'), file(point)); // whole or not at all
    },
    untilFired: (point) =>
      until(() => readdirSync(directory.path).some((name) => name.startsWith(`fired.${point}.`)), {
        timeoutMs: FIRE_MS,
        message: `somebody passed ${point}`,
      }).then(() => forget(directory.path, point)),
    passes(point) {
      if (!existsSync(file('passes.log'))) return 0;
      const lines = readFileSync(file('passes.log'), 'utf8').split('\n');
      return lines.filter((line) => line.startsWith(`${point} `)).length;
    },
    duplicating: (work) => whileThere('duplicate', '', work),
    withClockOff: (ms, work) => whileThere('clock-offset', String(ms), work),
    remove: () => directory.remove(),
  };
}

/** So that the next order for the same point is waited for anew. */
function forget(dir: string, point: Point): void {
  for (const name of readdirSync(dir)) if (name.startsWith(`fired.${point}.`)) rmSync(path.join(dir, name));
}
