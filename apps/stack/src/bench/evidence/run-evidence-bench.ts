// `npm run bench -- evidence`: how well the engine finds what answers, on the development sets.

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureAbstention } from './abstention-figures';
import { type AnswerFigure, answerTable, missedAnswerGates } from './answer-figure';
import { measureCitations } from './citation-figures';
import { type DataSets, findEvidenceData, readDataSets } from './data-sets';
import { measureDirections } from './direction-figures';
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
import { measureScale, type ScaleFigure } from './scale-figures';
import { measureSentences } from './sentence-figures';

const RETRIEVAL_SETS: readonly RetrievalSet[] = ['d1', 'd2', 'd3'];
const ANSWER_SETS = ['sentences', 'direction', 'abstain', 'citations'] as const;
/** Needs no data. */
const LIBRARY_SET = 'library';
const METHODS = ['plain', 'relevance', 'ours', 'fast'] as const;

type SetName = RetrievalSet | (typeof ANSWER_SETS)[number] | typeof LIBRARY_SET;

interface EvidenceFlags {
  readonly sets: readonly SetName[];
  /** 0: the index is not measured under generated documents. */
  readonly documents: number;
  readonly jsonFile: string | undefined;
}

export interface EvidenceBenchSurroundings {
  readonly dataFolder: string | undefined;
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly print: (line: string) => void;
}

/** Prints the figures and returns false if a gate is missed; absent data is said aloud and misses none. */
export async function runEvidenceBench(
  args: string[],
  { dataFolder, today, print }: EvidenceBenchSurroundings,
): Promise<boolean> {
  const { sets, documents, jsonFile } = readFlags(args);
  const scale = documents > 0 ? await measureScale(documents) : null;
  if (scale) print(scaleLine(scale));
  const folder = findEvidenceData(dataFolder);
  if (folder === null) print(NO_DATA);
  const data = folder === null ? null : readDataSets(folder);
  const retrieval = data ? await measureRetrievalSets(sets, data, today) : [];
  if (retrieval.length > 0) print(retrievalTable(retrieval));
  const answers = [
    ...(data ? await measureAnswerSets(sets, data, today) : []),
    ...(sets.includes(LIBRARY_SET) ? await measureLibrary(today) : []),
  ];
  if (answers.length > 0) print(answerTable(answers));
  const missed = [...missedGates(retrieval), ...missedAnswerGates(answers)];
  for (const line of missed) print(`MISSED  ${line}`);
  if (jsonFile)
    await writeFile(jsonFile, `${JSON.stringify({ retrieval, answers, scale, missed }, null, 2)}\n`);
  return missed.length === 0;
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
      json: { type: 'string' },
    },
  });
  const known: readonly SetName[] = [...RETRIEVAL_SETS, ...ANSWER_SETS, LIBRARY_SET];
  const unknown = values.set?.find((name) => !known.some((set) => set === name));
  if (unknown !== undefined) throw new Error(`no set ${unknown}: there are ${known.join(', ')}`);
  const sets = known.filter((set) => values.set?.includes(set) ?? true);
  return { sets, documents: Number(values.documents), jsonFile: values.json };
}

function scaleLine({ documents, p50Ms, p95Ms, cpuP95Ms, residentMegabytes }: ScaleFigure): string {
  const times = `p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms (${cpuP95Ms.toFixed(1)} ms of a core)`;
  return `index in memory, ${documents} documents: ${times}, ${residentMegabytes.toFixed(0)} MB resident`;
}
