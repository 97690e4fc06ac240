// How much a piece of evidence can tell, whatever the question: by design, age, journal, size and citations.

import type { EvidenceRecord, StudyDesign } from '@synthward/contracts';
import { exp, ln } from '@synthward/kernel';
import { yearOf } from '../index-port/record-filter';

/** What a design can tell of the effect of an intervention. A decision of this project, as the other scales here. */
export const DESIGN_WEIGHTS: Readonly<Record<StudyDesign, number>> = {
  guideline: 1,
  'evidence-review': 0.95,
  'randomised-trial': 0.85,
  'other-trial': 0.65,
  cohort: 0.5,
  'case-control': 0.4,
  'narrative-review': 0.35,
  'case-report': 0.15,
  opinion: 0.05,
  other: 0.3,
  excluded: 0,
};
const LEVEL_WEIGHTS = [0.1, 0.5, 0.75, 1];
const LIFE_YEARS = { guideline: 6, other: 10 };
const LARGE = ln(10_000);
const MUCH_CITED = ln(101);
const PARTS = { design: 0.45, recency: 0.2, journal: 0.15, size: 0.1, citations: 0.1 };

export interface QualityContext {
  readonly asOfYear: number;
  /** 0 to 3; null where nobody knows. */
  readonly journalLevel: number | null;
}

/**
 * 0 to 1; a part that is unknown drops out and the others share its weight. Where nothing tells the design, nobody knows what
 * youth or a good journal would add to, and the design's weight is all.
 */
export function qualityOf(record: EvidenceRecord, { asOfYear, journalLevel }: QualityContext): number {
  if (record.design === 'other') return DESIGN_WEIGHTS.other;
  const year = yearOf(record);
  const parts: Readonly<Record<keyof typeof PARTS, number | null>> = {
    design: DESIGN_WEIGHTS[record.design],
    recency: year === null ? null : recencyOf(record.design, asOfYear - year),
    journal: journalLevel === null ? null : (LEVEL_WEIGHTS[journalLevel] ?? null),
    size: record.sampleSize === null ? null : Math.min(1, ln(Math.max(1, record.sampleSize)) / LARGE),
    citations: record.citedBy === null || year === null ? null : citationsOf(record.citedBy, asOfYear - year),
  };
  return weightedMean(parts);
}

function recencyOf(design: StudyDesign, ageYears: number): number {
  return exp(-Math.max(0, ageYears) / (design === 'guideline' ? LIFE_YEARS.guideline : LIFE_YEARS.other));
}

function citationsOf(citedBy: number, ageYears: number): number {
  return Math.min(1, ln(1 + citedBy / Math.max(1, ageYears)) / MUCH_CITED);
}

/** The design is always known. */
function weightedMean(parts: Readonly<Record<keyof typeof PARTS, number | null>>): number {
  let [sum, weights] = [0, 0];
  for (const [name, weight] of Object.entries(PARTS)) {
    const part = parts[name as keyof typeof PARTS]; // Object.entries forgets the names of a constant
    if (part === null) continue;
    sum += weight * part;
    weights += weight;
  }
  return sum / weights;
}
