// `npm run bench -- evidence`: how well the engine finds what answers, on the development sets.

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findEvidenceData, readDataSets } from './data-sets';
import { measureRetrieval, type RetrievalFigure, type RetrievalSet } from './retrieval-figures';
import { missedGates } from './retrieval-gates';
import { retrievalTable } from './retrieval-table';
import { measureScale, type ScaleFigure } from './scale-figures';

const RETRIEVAL_SETS: readonly RetrievalSet[] = ['d1', 'd2', 'd3'];
const METHODS = ['plain', 'relevance', 'ours', 'fast'] as const;

interface EvidenceFlags {
  readonly sets: readonly RetrievalSet[];
  readonly documents: number;
  readonly jsonFile: string | undefined;
  readonly dataFolder: string | undefined;
  readonly asOf: string;
}

/** Prints the figures and returns false if a gate is missed; absent data is said aloud and misses none. */
export async function runEvidenceBench(
  args: string[],
  {
    dataFolder,
    today,
    print,
  }: {
    readonly dataFolder: string | undefined;
    readonly today: string;
    readonly print: (line: string) => void;
  },
): Promise<boolean> {
  const flags = readFlags(args, { dataFolder, today });
  const scale = flags.documents > 0 ? await measureScale(flags.documents) : null;
  if (scale) print(scaleLine(scale));
  const figures = await measureSets(flags, print);
  const missed = missedGates(figures);
  print(retrievalTable(figures));
  for (const line of missed) print(`MISSED  ${line}`);
  if (flags.jsonFile) {
    await writeFile(flags.jsonFile, `${JSON.stringify({ figures, scale, missed }, null, 2)}\n`);
  }
  return missed.length === 0;
}

async function measureSets(
  { sets, dataFolder, asOf }: EvidenceFlags,
  print: (line: string) => void,
): Promise<RetrievalFigure[]> {
  const folder = findEvidenceData(dataFolder);
  if (folder === null) {
    print('NOT measured: no folder evidence below the one that SYNTHWARD_SHARED_DATA names');
    return [];
  }
  const data = readDataSets(folder);
  const figures: RetrievalFigure[] = [];
  for (const set of sets) figures.push(...(await measureRetrieval(set, data, { asOf, methods: METHODS })));
  return figures;
}

function readFlags(
  args: string[],
  { dataFolder, today }: { readonly dataFolder: string | undefined; readonly today: string },
): EvidenceFlags {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string', multiple: true },
      documents: { type: 'string', default: '0' },
      json: { type: 'string' },
    },
  });
  const unknown = values.set?.find((name) => !RETRIEVAL_SETS.some((set) => set === name));
  if (unknown !== undefined) throw new Error(`no set ${unknown}: there are ${RETRIEVAL_SETS.join(', ')}`);
  const sets = RETRIEVAL_SETS.filter((set) => values.set?.includes(set) ?? true);
  return { sets, documents: Number(values.documents), jsonFile: values.json, dataFolder, asOf: today };
}

function scaleLine({ documents, p50Ms, p95Ms, cpuP95Ms, residentMegabytes }: ScaleFigure): string {
  const times = `p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms (${cpuP95Ms.toFixed(1)} ms of a core)`;
  return `index in memory, ${documents} documents: ${times}, ${residentMegabytes.toFixed(0)} MB resident`;
}
