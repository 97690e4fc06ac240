// An answer as lines and references, before it is text.

import type { EvidenceRecord, SynthesisReference } from '@synthward/contracts';
import { askedEffectOf } from '../conflict/asked-effect';
import { isAllOld } from '../flags/response-flags';
import type { PatientFact } from '../patient/patient-facts';
import { type CitedStatement, patientNotes } from '../patient/patient-notes';
import type { Question } from '../question';
import type { PatientBoost } from '../rank/expanded-terms';
import type { RankedEvidence, Retrieval } from '../retrieval';
import {
  ADVICE_LINE,
  filterLine,
  leadLine,
  OLD_LINE,
  orderedLine,
  retractedLine,
  SINGLE_LINE,
  supersededLine,
  titleOnlyLine,
} from '../wording/fixed-lines';
import { isInstruction } from '../wording/quote';
import { referenceOf } from '../wording/reference';
import type { AnswerLine, AnswerPart } from './answer-line';
import { type ChosenEvidence, chooseEvidence } from './choose-evidence';
import { compareDirections, contradictionsOf, type NumberedEvidence } from './compare-directions';

export interface AnswerBasis {
  readonly question: Question;
  readonly retrieval: Retrieval;
  readonly facts: readonly PatientFact[];
  readonly concepts: readonly PatientBoost[];
  readonly isFast: boolean;
  /** Year of the day as of which the answer is made. */
  readonly year: number;
}

export interface AnswerPlan {
  readonly lines: readonly AnswerLine[];
  readonly cited: readonly RankedEvidence[];
  readonly references: readonly SynthesisReference[];
  readonly isConflicting: boolean;
  readonly isGraded: boolean;
}

const GRADED =
  /\b(?:class\s+(?:I{1,3}|IV)\b|grade\s+[A-D1-4]\b|level\s+(?:of\s+evidence\s+)?[A-C1-4]\b|(?:strong|conditional|weak) recommendation|strength of (?:the )?recommendation)/i;
/** Names of a patient record are shown only where they look like names. */
const SHOWABLE = /^[\p{L}\p{N}][\p{L}\p{N} ,()/'’+-]{1,79}$/u;

/** Null where nothing that was found can be quoted. References are numbered in the order in which the text cites. */
export function planAnswer(basis: AnswerBasis): AnswerPlan | null {
  const { question, retrieval, isFast, year } = basis;
  const choice = chooseEvidence(question, retrieval, isFast);
  const effect = askedEffectOf(question);
  const against = contradictionsOf(effect, choice.studies, choice.further);
  const all = [...choice.guidelines, ...choice.studies, ...against].map(numbered);
  if (all.length === 0) return null;
  const guidelines = all.slice(0, choice.guidelines.length);
  const studies = all.slice(choice.guidelines.length);
  const comparison = compareDirections(effect, guidelines, studies);
  const records = all.map(({ evidence }) => evidence.record);
  const [shown, contradicting] = [
    studies.slice(0, choice.studies.length),
    studies.slice(choice.studies.length),
  ];
  const lines: AnswerLine[] = [
    fixed('lead', leadLine(records)),
    ...quoteLines('guidelines', guidelines),
    ...supersededLines(guidelines, retrieval),
    ...quoteLines('evidence', shown),
    ...quoteLines('conflict', contradicting),
    ...comparison.lines,
    ...limitLines(records, year),
    ...patientLines(basis, all),
    ...leftOutLines(retrieval),
    fixed('closing', ADVICE_LINE),
  ];
  return {
    lines,
    cited: all.map(({ evidence }) => evidence),
    references: all.map(({ evidence, index }) => referenceOf(evidence.record, index, evidence.journalLevel)),
    isConflicting: comparison.isConflicting,
    isGraded: guidelines.some(({ evidence: { record } }) => isGraded(record)),
  };
}

/** What was left out and why: retracted studies, and what each filter removed. */
export function leftOutLines({ retracted, removedBy }: Retrieval): AnswerLine[] {
  const filters = [...removedBy].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(retracted.length > 0 ? [fixed('leftOut', retractedLine(retracted.length))] : []),
    ...filters.map(([name, count]) => fixed('leftOut', filterLine(name, count))),
  ];
}

function numbered(chosen: ChosenEvidence, position: number): NumberedEvidence {
  return { ...chosen, index: position + 1 };
}

function fixed(part: AnswerPart, text: string): AnswerLine {
  return { part, text, indexes: [] };
}

function quoteLines(part: AnswerPart, evidence: readonly NumberedEvidence[]): AnswerLine[] {
  return evidence.flatMap(({ quotes, evidence: { record }, index }): AnswerLine[] => {
    if (quotes.length === 0) return [{ part, text: titleOnlyLine(record.title), indexes: [index] }];
    return quotes.map((text) => ({ part, text, indexes: [index], isQuote: true }));
  });
}

function supersededLines(guidelines: readonly NumberedEvidence[], { supersededBy }: Retrieval): AnswerLine[] {
  return guidelines
    .filter(({ evidence: { record } }) => supersededBy.has(record.id))
    .map(({ evidence: { record }, index }) => ({
      part: 'guidelines',
      text: supersededLine(record.published?.slice(0, 4) ?? null),
      indexes: [index],
    }));
}

function limitLines(records: readonly EvidenceRecord[], year: number): AnswerLine[] {
  const indexes = records.map((_, i) => i + 1);
  return [
    ...(records.length === 1 ? [{ part: 'conflict', text: SINGLE_LINE, indexes } as const] : []),
    ...(isAllOld(records, year) ? [{ part: 'conflict', text: OLD_LINE, indexes } as const] : []),
  ];
}

function patientLines(
  { question, facts, concepts }: AnswerBasis,
  all: readonly NumberedEvidence[],
): AnswerLine[] {
  const cited: CitedStatement[] = all.map(({ index, quotes, evidence: { record } }) => ({
    index,
    quote: quotes.join(' '),
    record,
  }));
  const notes = patientNotes(facts, question.population, cited);
  const names = concepts
    .map(({ name }) => name)
    .filter((name) => SHOWABLE.test(name) && !isInstruction(name));
  return [
    ...notes.map(({ text, indexes }): AnswerLine => ({ part: 'patient', text, indexes })),
    ...(names.length > 0 ? [fixed('patient', orderedLine(names))] : []),
  ];
}

function isGraded({ title, sections }: EvidenceRecord): boolean {
  return [title, ...sections.map(({ text }) => text)].some((text) => GRADED.test(text));
}
