// `npm run bench -- evidence`: how well the engine finds what answers, on the development sets.

import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAbstention } from './abstention-figures';
import { type AnswerFigure, answerTable, missedAnswerGates } from './answer-figure';
import { measureCitations } from './citation-figures';
import { type DataSets, findEvidenceData, readDataSets } from './data-sets';
import { measureDirections } from './direction-figures';
import { type LatencyFigure, type LatencySurroundings, measureLatency } from './latency-figures';
import { measureLibrary } from './library-figures';
import {
  documentsOf,
  filledIndex,
  measureRetrieval,
  type RetrievalFigure,
  type RetrievalSet,
} from './retrieval-figures';
import { missedGates } from './retrieval-gates';
import { retrievalTable } from './retrieval-table';
import { measureScale, SCALE_ENGINES, type ScaleEngine, type ScaleFigure } from './scale-figures';
import { measureSentences } from './sentence-figures';
import { latencyLine, missedSpeedGates, scaleLine } from './speed-gates';

const RETRIEVAL_SETS: readonly RetrievalSet[] = ['d1', 'd2', 'd3'];
const ANSWER_SETS = ['sentences', 'direction', 'abstain', 'citations'] as const;
/** Needs no data. */
const LIBRARY_SET = 'library';
const METHODS = ['plain', 'relevance', 'ours', 'fast'] as const;

type SetName = RetrievalSet | (typeof ANSWER_SETS)[number] | typeof LIBRARY_SET;

interface EvidenceFlags {
  readonly sets: readonly SetName[];
  /** 0: engines are not measured under generated documents. */
  readonly documents: number;
  readonly engines: readonly ScaleEngine[];
  /** 0: no stack is started and asked. */
  readonly latency: number;
  readonly jsonFile: string | undefined;
}

export interface EvidenceBenchSurroundings {
  /** Variables of this process. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly print: (line: string) => void;
}

/** Prints the figures and returns false if a gate is missed; absent data is said aloud and misses none. */
export async function runEvidenceBench(
  args: string[],
  { env, today, print }: EvidenceBenchSurroundings,
): Promise<boolean> {
  const { sets, documents, engines, latency: asked, jsonFile } = readFlags(args);
  const scales = documents > 0 ? await measureScales(engines, documents, print) : [];
  const latency = await measureLatencyOf(asked, { env, print });
  const folder = findEvidenceData(env.SYNTHWARD_SHARED_DATA);
  if (folder === null) print(NO_DATA);
  const data = folder === null || sets.length === 0 ? null : readDataSets(folder);
  const retrieval = data ? await measureRetrievalSets(sets, data, today) : [];
  if (retrieval.length > 0) print(retrievalTable(retrieval));
  const answers = [
    ...(data ? await measureAnswerSets(sets, data, today) : []),
    ...(sets.includes(LIBRARY_SET) ? await measureLibrary(today) : []),
  ];
  if (answers.length > 0) print(answerTable(answers));
  const missed = [
    ...missedSpeedGates(scales, latency),
    ...missedGates(retrieval),
    ...missedAnswerGates(answers),
  ];
  for (const line of missed) print(`MISSED  ${line}`);
  if (jsonFile) await writeFile(jsonFile, jsonOf({ scales, latency, retrieval, answers, missed }));
  return missed.length === 0;
}

async function measureScales(
  engines: readonly ScaleEngine[],
  documents: number,
  print: (line: string) => void,
): Promise<ScaleFigure[]> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'synthward-bench-'));
  const figures: ScaleFigure[] = [];
  for (const engine of engines) {
    const figure = await measureScale(engine, documents, directory);
    print(scaleLine(figure));
    figures.push(figure);
  }
  return figures;
}

async function measureLatencyOf(
  questions: number,
  surroundings: LatencySurroundings,
): Promise<LatencyFigure | null> {
  if (questions === 0) return null;
  const figure = await measureLatency(questions, surroundings);
  surroundings.print(latencyLine(figure));
  return figure;
}

const NO_DATA = 'NOT measured: no folder evidence below the one that SYNTHWARD_SHARED_DATA names';

async function measureRetrievalSets(
  sets: readonly SetName[],
  data: DataSets,
  asOf: string,
): Promise<RetrievalFigure[]> {
  const figures: RetrievalFigure[] = [];
  for (const set of RETRIEVAL_SETS.filter((name) => sets.includes(name))) {
    figures.push(...(await measureRetrieval(set, data, { asOf, methods: METHODS })));
  }
  return figures;
}

/** What is done with evidence once it is found, on the documents of d2. */
async function measureAnswerSets(
  sets: readonly SetName[],
  data: DataSets,
  asOf: string,
): Promise<AnswerFigure[]> {
  if (!ANSWER_SETS.some((name) => sets.includes(name))) return [];
  const documents = documentsOf('d2', data);
  const index = await filledIndex(documents);
  return [
    ...(sets.includes('sentences') ? await measureSentences(data, index) : []),
    ...(sets.includes('direction') ? measureDirections(data) : []),
    ...(sets.includes('abstain') ? await measureAbstention(data, { documents, index, asOf }) : []),
    ...(sets.includes('citations')
      ? await measureCitations(textsOf(data), { set: 'citations', documents, index, asOf })
      : []),
  ];
}

function textsOf({ questions, prompts }: DataSets): string[] {
  return [...questions, ...prompts].map(({ text }) => text);
}

function readFlags(args: string[]): EvidenceFlags {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string', multiple: true },
      documents: { type: 'string', default: '0' },
      engine: { type: 'string', multiple: true },
      latency: { type: 'string', default: '0' },
      json: { type: 'string' },
    },
  });
  return {
    sets: chosen('set', [...RETRIEVAL_SETS, ...ANSWER_SETS, LIBRARY_SET], values.set),
    documents: Number(values.documents),
    engines: chosen('engine', SCALE_ENGINES, values.engine),
    latency: Number(values.latency),
    jsonFile: values.json,
  };
}

/** All that are known, unless some are named. */
function chosen<T extends string>(
  what: string,
  known: readonly T[],
  named: readonly string[] | undefined,
): T[] {
  const unknown = named?.find((name) => name !== 'none' && !known.some((one) => one === name));
  if (unknown !== undefined)
    throw new Error(`no ${what} ${unknown}: there are ${known.join(', ')}, and none`);
  return known.filter((one) => named?.includes(one) ?? true);
}

function jsonOf(figures: object): string {
  return `${JSON.stringify(figures, null, 2)}\n`;
}
