// Whether questions whose documents are withheld are told from those that the library answers.

import type { EvidenceRecord } from '@synthward/contracts';
import {
  type AbstentionFeatures,
  answerProbability,
  createEngineLexicon,
  type EvidenceIndex,
  leadingJournalLevels,
  libraryEntries,
  retrieve,
  understand,
} from '@synthward/evidence';
import type { AnswerFigure } from './answer-figure';
import type { DataSets, EvaluationQuery } from './data-sets';
import { HALVES, isOfHalf } from './halves';

const BINS = 10;
const BOUNDS = { area: 0.94, error: 0.05 };

/** How probable it was said to be that a question is answered, and whether its documents were there. */
export interface Judged {
  readonly probability: number;
  readonly isAnswered: boolean;
}

/** What retrieval found out about a question, with its documents or without. */
export interface AskedQuestion {
  readonly id: string;
  readonly features: AbstentionFeatures;
  readonly isAnswered: boolean;
}

export interface AbstentionSources {
  readonly documents: readonly EvidenceRecord[];
  /** Holds `documents`, and again when the figures are there. */
  readonly index: EvidenceIndex;
  readonly asOf: string;
}

/** The gates, for all questions of `data` and for each half. */
export async function measureAbstention(data: DataSets, sources: AbstentionSources): Promise<AnswerFigure[]> {
  const asked = await askWithAndWithout(data, sources);
  return HALVES.flatMap((half) => {
    const judged = asked
      .filter(({ id }) => isOfHalf(id, half))
      .map(({ features, isAnswered }) => ({ probability: answerProbability(features), isAnswered }));
    return figuresOf(judged, half);
  });
}

/** Each question of `data` once with its documents and once without. */
export async function askWithAndWithout(
  { questions, prompts }: DataSets,
  { documents, index, asOf }: AbstentionSources,
): Promise<AskedQuestion[]> {
  const lexicon = createEngineLexicon(libraryEntries(documents));
  const records = new Map(documents.map((record) => [record.id, record]));
  const featuresOf = async ({ text }: EvaluationQuery): Promise<AbstentionFeatures> => {
    const question = await understand(text, { lexicon, index });
    const options = { filter: {}, asOf, journalLevels: leadingJournalLevels };
    return (await retrieve(index, question, options)).features;
  };
  const asked: AskedQuestion[] = [];
  for (const query of [...questions, ...prompts]) {
    asked.push({ id: query.id, features: await featuresOf(query), isAnswered: true });
    await index.remove([...query.relevant]);
    asked.push({ id: query.id, features: await featuresOf(query), isAnswered: false });
    await index.add([...query.relevant].flatMap((id) => records.get(id) ?? []));
  }
  return asked;
}

function figuresOf(judged: readonly Judged[], half: AnswerFigure['half']): AnswerFigure[] {
  const figure = { set: 'abstain' as const, half, count: judged.length };
  const isGate = half === 'all';
  return [
    {
      ...figure,
      measure: 'area under the curve',
      value: areaUnderCurve(judged),
      gate: isGate ? { is: 'at least', bound: BOUNDS.area } : null,
    },
    {
      ...figure,
      measure: 'expected calibration error',
      value: calibrationError(judged),
      gate: isGate ? { is: 'at most', bound: BOUNDS.error } : null,
    },
  ];
}

/** How often an answered question is more probable than one that is not; equal ones count half. */
export function areaUnderCurve(judged: readonly Judged[]): number {
  const answered = judged.filter(({ isAnswered }) => isAnswered);
  const others = judged.filter(({ isAnswered }) => !isAnswered);
  let won = 0;
  for (const a of answered) {
    for (const b of others) {
      if (a.probability > b.probability) won += 1;
      if (a.probability === b.probability) won += 0.5;
    }
  }
  return won / Math.max(1, answered.length * others.length);
}

/** The mean distance of what is said from what is so, over ten bins of what is said, by their size. */
export function calibrationError(judged: readonly Judged[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const within = judged.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const said = within.reduce((sum, { probability }) => sum + probability, 0);
    error += Math.abs(said - within.filter(({ isAnswered }) => isAnswered).length);
  }
  return error / Math.max(1, judged.length);
}
