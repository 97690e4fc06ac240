// How quickly engines search many generated documents, and what that takes of memory and disk.

import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createMemoryIndex, type EvidenceFilter, type EvidenceIndex } from '@synthward/evidence';
import { openLanceIndex } from '@synthward/evidence-engines';
import { type GeneratedCollection, generatedCollection } from './generated-documents';
import { quantile } from './retrieval-figures';

export const SCALE_ENGINES = ['memory', 'lance'] as const;
export type ScaleEngine = (typeof SCALE_ENGINES)[number];

export interface ScaleFigure {
  readonly engine: ScaleEngine;
  readonly documents: number;
  readonly buildSeconds: number;
  readonly search: Times;
  /** With the filter that halves the collection. */
  readonly filtered: Times;
  /** By which the process grew. */
  readonly residentMegabytes: number;
  readonly diskMegabytes: number;
}

interface Times {
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of processor time on all threads, which neighbours on a busy machine change less. */
  readonly cpuP50Ms: number;
  readonly cpuP95Ms: number;
}

const QUESTIONS = 300;
const LIMIT = 100;
const HALF: EvidenceFilter = { fromYear: 2005 };
const isHighQuality = (): boolean => false;

/** Builds an index of so many documents and asks it; what is on the disk below `directory` is removed afterwards. */
export async function measureScale(
  engine: ScaleEngine,
  documents: number,
  directory: string,
): Promise<ScaleFigure> {
  const collection = generatedCollection(documents);
  const residentBefore = process.memoryUsage().rss;
  const startedAt = performance.now();
  const { index, close } = await build(engine, collection, directory);
  const buildSeconds = (performance.now() - startedAt) / 1000;
  try {
    const questions = collection.questions(QUESTIONS);
    return {
      ...{ engine, documents, buildSeconds },
      search: await measureSearches(index, questions, {}),
      filtered: await measureSearches(index, questions, HALF),
      residentMegabytes: (process.memoryUsage().rss - residentBefore) / 1e6,
      diskMegabytes: engine === 'lance' ? (await sizeBelow(directory)) / 1e6 : 0,
    };
  } finally {
    close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function build(
  engine: ScaleEngine,
  collection: GeneratedCollection,
  directory: string,
): Promise<{ readonly index: EvidenceIndex; readonly close: () => void }> {
  if (engine === 'memory') {
    const index = createMemoryIndex({ isHighQuality });
    await index.add(collection.documents());
    return { index, close: () => undefined };
  }
  const index = await openLanceIndex({ directory, isHighQuality });
  await index.add(collection.documents());
  await index.optimize();
  return { index, close: () => index.close() };
}

async function measureSearches(
  index: EvidenceIndex,
  questions: ReturnType<GeneratedCollection['questions']>,
  filter: EvidenceFilter,
): Promise<Times> {
  const [times, cpuTimes]: [number[], number[]] = [[], []];
  for (const terms of questions) {
    const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
    await index.search(terms, filter, LIMIT);
    times.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(cpuBefore);
    cpuTimes.push((user + system) / 1000);
  }
  for (const values of [times, cpuTimes]) values.sort((a, b) => a - b);
  return {
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    cpuP50Ms: quantile(cpuTimes, 0.5),
    cpuP95Ms: quantile(cpuTimes, 0.95),
  };
}

async function sizeBelow(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(path.join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
