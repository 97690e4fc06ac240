// The flags of an answer, from what its text cites. GRADE-informed heuristics, not GRADE.

import type { EvidenceRecord, ResponseFlags } from '@synthward/contracts';
import { missedConcepts } from '../abstention/is-answered';
import type { Question } from '../question';
import { DESIGN_WEIGHTS } from '../rank/quality';
import type { RankedEvidence } from '../retrieval';

type Grade = ResponseFlags['quality'];

export interface CitedAnswer {
  readonly question: Question;
  /** In the order in which the text cites. */
  readonly cited: readonly RankedEvidence[];
  /** From 0 to 1, that the library answers the question. */
  readonly probability: number;
  readonly isConflicting: boolean;
  /** Whether a cited guideline states the grade of what it recommends. */
  readonly isGraded: boolean;
  /** Year of the day as of which the answer is made. */
  readonly year: number;
}

const GRADES: readonly Grade[] = ['low', 'medium', 'high'];
const SUFFICIENT = 3;
const ABUNDANT = 8;
const HIGH_STRENGTH = 0.8;
const MEDIUM_STRENGTH = 0.5;
const DIRECT = 0.6;
const OLD_YEARS = 10;
const LOW_JOURNAL = 0.8;
const INDIRECT = 0.9;

/** The flags of an answer that cites something. */
export function responseFlags(answer: CitedAnswer): ResponseFlags {
  const records = answer.cited.map(({ record }) => record);
  const quality = qualityOf(answer);
  const quantity = quantityOf(records);
  const relevance = relevanceOf(answer);
  const steps = [quantity === 'limited', relevance === 'indirect', answer.isConflicting].filter(
    Boolean,
  ).length;
  return {
    contains_guideline: records.some(isGuideline),
    contains_trial: records.some(isTrial),
    quality,
    quantity,
    relevance,
    confidence_score: lowered(quality, steps),
  };
}

/** The flags of an answer that nothing was found for. */
export const unansweredFlags: ResponseFlags = {
  contains_guideline: false,
  contains_trial: false,
  quality: 'low',
  quantity: 'limited',
  relevance: 'unanswered',
  confidence_score: 'low',
};

/** Whether all of it is older than ten years; evidence without a year counts as old. */
export function isAllOld(records: readonly EvidenceRecord[], year: number): boolean {
  return records.every(
    ({ published }) => published === null || Number(published.slice(0, 4)) < year - OLD_YEARS,
  );
}

function qualityOf(answer: CitedAnswer): Grade {
  const { cited, isConflicting, year } = answer;
  const strength = strengthOf(cited);
  const records = cited.map(({ record }) => record);
  let grade: Grade = 'low';
  if (strength >= MEDIUM_STRENGTH) grade = 'medium';
  if (strength >= HIGH_STRENGTH && isWellFounded(answer)) grade = 'high';
  if (isAllOld(records, year)) grade = lower(grade, 'medium');
  return isConflicting ? lowered(grade, 1) : grade;
}

/** The mean strength of the designs, weighted by relevance. */
function strengthOf(cited: readonly RankedEvidence[]): number {
  const whole = cited.reduce((sum, { relevance }) => sum + relevance, 0);
  if (whole === 0) return 0;
  const weighted = cited.reduce((sum, { record, relevance, journalLevel, fit }) => {
    const journal = journalLevel === 0 ? LOW_JOURNAL : 1;
    return sum + relevance * DESIGN_WEIGHTS[record.design] * journal * (fit === 'contradicts' ? INDIRECT : 1);
  }, 0);
  return weighted / whole;
}

function isWellFounded({ cited, isGraded }: CitedAnswer): boolean {
  const designs = cited.map(({ record }) => record.design);
  const guidelines = designs.filter((design) => design === 'guideline').length;
  const randomised = designs.filter((design) => design === 'randomised-trial').length;
  const isStrong = guidelines > 0 || designs.includes('evidence-review') || randomised >= 2;
  const isBroad = guidelines > 0 && guidelines < designs.length;
  return isStrong && (isBroad || isGraded);
}

/** Papers that share a registered trial are one study. */
function quantityOf(records: readonly EvidenceRecord[]): ResponseFlags['quantity'] {
  const families: Set<string>[] = [];
  for (const { id, trials } of records) {
    const names = new Set(trials.length > 0 ? trials : [id]);
    const kin = families.filter((family) => [...names].some((name) => family.has(name)));
    for (const family of kin) {
      for (const name of family) names.add(name);
      families.splice(families.indexOf(family), 1);
    }
    families.push(names);
  }
  if (families.length >= ABUNDANT) return 'abundant';
  return families.length >= SUFFICIENT ? 'sufficient' : 'limited';
}

/** Direct is one record that meets whom and what was asked about; a question that names neither asks for neither. */
function relevanceOf({ question, cited, probability }: CitedAnswer): ResponseFlags['relevance'] {
  const isMet = cited.some(
    (evidence) => missedConcepts(question, evidence) === 0 && evidence.fit !== 'contradicts',
  );
  return probability >= DIRECT && isMet ? 'direct' : 'indirect';
}

function isGuideline({ design }: EvidenceRecord): boolean {
  return design === 'guideline';
}

function isTrial({ design }: EvidenceRecord): boolean {
  return design === 'randomised-trial' || design === 'other-trial';
}

function lowered(grade: Grade, steps: number): Grade {
  return GRADES[Math.max(0, GRADES.indexOf(grade) - steps)] ?? 'low';
}

function lower(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) < GRADES.indexOf(b) ? a : b;
}
