// Which of the worded sentences may stand in an answer: those that each source they cite bears out by itself.

import type { WordedSentence } from '@synthward/contracts';
import { isCue } from '../conflict/cues';
import { drugClassOf } from '../lexicon/drugs';
import { wordsOf } from '../text/terms';
import { isQuotable } from '../wording/quote';
import { oneLine, type WordingFault, wordingFault } from '../wording/validate-sentence';
import type { OfferedSentence, WordedSection } from './offered-sentence';
import type { ReadWording } from './read-wording';

export interface KeptSentence {
  readonly section: WordedSection;
  readonly text: string;
  /** The numbers of its sources in the plan, each once. */
  readonly sources: readonly number[];
  /** Ids of the offered sentences in whose place it may stand: it tells of as many directions and drugs as they do. */
  readonly covers: readonly number[];
}

/** Why a sentence was dropped. */
export type WordingDrop =
  | WordingFault
  /** It is not what was asked for. */
  | 'malformed'
  /** It cites none of the offered sentences. */
  | 'uncited'
  /** Its section is unknown, or is not that of a sentence it cites. */
  | 'section'
  /** It has marks, links or markup, or speaks to software. */
  | 'unquotable'
  | 'repeated';

export interface JudgedWording {
  readonly kept: readonly KeptSentence[];
  /** How many sentences were dropped for each reason. */
  readonly dropped: Readonly<Partial<Record<WordingDrop, number>>>;
  /** Cited ids that were not offered. */
  readonly strayIDs: number;
}

const LONGEST = 700;
const MARKS_AT_END = /(?:\s*\[\d+\])+(?=\.?$)/;

/** Keeps the order of the sentences. Ids that were not offered count as not cited. */
export function judgeWording(
  { sentences, malformed }: ReadWording,
  offered: readonly OfferedSentence[],
): JudgedWording {
  const byID = new Map(offered.map((each) => [each.id, each]));
  const kept = new Map<string, KeptSentence>();
  const dropped = new Map<WordingDrop, number>(malformed > 0 ? [['malformed', malformed]] : []);
  let strayIDs = 0;
  for (const worded of sentences) {
    const cited = worded.quote_ids.flatMap((id) => byID.get(id) ?? []);
    strayIDs += worded.quote_ids.length - cited.length;
    const judged = judge(worded, cited);
    const drop = typeof judged !== 'string' && kept.has(judged.text) ? 'repeated' : judged;
    if (typeof drop === 'string') dropped.set(drop, (dropped.get(drop) ?? 0) + 1);
    else kept.set(drop.text, drop);
  }
  return { kept: [...kept.values()], dropped: Object.fromEntries(dropped), strayIDs };
}

function judge(
  { section, sentence }: WordedSentence,
  cited: readonly OfferedSentence[],
): KeptSentence | WordingDrop {
  const text = oneLine(sentence).replace(MARKS_AT_END, '');
  const own = cited[0];
  if (own === undefined) return 'uncited';
  if (cited.some((each) => each.section !== section)) return 'section';
  if (text.length > LONGEST || !isQuotable(text)) return 'unquotable';
  const sources = [...new Set(cited.map(({ source }) => source))];
  for (const source of sources) {
    const fault = faultBy(
      text,
      cited.filter((each) => each.source === source),
    );
    if (fault !== null) return fault;
  }
  const covers = cited.filter((each) => bearsOut(each, text) && tellsAsMuch(text, each.text));
  return { section: own.section, text, sources, covers: covers.map(({ id }) => id) };
}

function bearsOut({ text: source }: OfferedSentence, text: string): boolean {
  return wordingFault(text, [source]) === null;
}

/** A true sentence may leave out what its source says besides, such as a harm. */
function tellsAsMuch(text: string, source: string): boolean {
  return tellingWords(text) === tellingWords(source);
}

function tellingWords(text: string): number {
  return wordsOf(text).filter((word) => isCue(word) || drugClassOf(word) !== null).length;
}

/** Null where one of the sentences of a source says all of it. */
function faultBy(text: string, spans: readonly OfferedSentence[]): WordingFault | null {
  const faults = spans.map((span) => wordingFault(text, [span.text]));
  return faults.includes(null) ? null : (faults[0] ?? null);
}
