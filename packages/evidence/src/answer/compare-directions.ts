// What the chosen evidence says together on the effect that was asked about, and what speaks against it.

import { type AskedEffect, speaksOf } from '../conflict/asked-effect';
import { directionOf } from '../conflict/direction';
import type { Direction } from '../conflict/effect';
import { type DirectedStudy, type Weighing, weighDirections } from '../conflict/weigh-directions';
import { sentencesOf } from '../sentences/evidence-sentence';
import { termsOf } from '../text/terms';
import {
  everyLine,
  laterStudyLine,
  mixedLine,
  mostLine,
  othersLine,
  RULE_LINE,
  subjectText,
} from '../wording/fixed-lines';
import { isQuotable } from '../wording/quote';
import { oneLine } from '../wording/validate-sentence';
import type { AnswerLine } from './answer-line';
import type { ChosenEvidence } from './choose-evidence';

/** A piece of evidence with the number of its reference. */
export interface NumberedEvidence extends ChosenEvidence {
  readonly index: number;
}

export interface Comparison {
  readonly lines: readonly AnswerLine[];
  readonly isConflicting: boolean;
}

const MOST_CONTRADICTIONS = 2;
/** What stands for the rest of a sentence that was cut. */
const CUT = / \.\.\.$/;

/**
 * The direction that the first quotation of some evidence tells of `effect`, and its sentence with what was cut off it as
 * well; null where they tell none for sure.
 */
function toldDirection(
  effect: AskedEffect,
  { evidence: { record }, quotes }: ChosenEvidence,
): Direction | null {
  const quote = quotes[0];
  if (quote === undefined || !speaksOf(effect, quote, record.title)) return null;
  const direction = directionOf(quote, effect);
  const shown = quote.replace(CUT, '');
  const wholes = sentencesOf(record).filter(({ text }) => oneLine(text).includes(shown));
  return wholes.some(({ text }) => directionOf(oneLine(text), effect) === direction) ? direction : null;
}

/** Of the evidence that would not be cited, the best that tells another direction than all of the cited studies do. */
export function contradictionsOf(
  effect: AskedEffect | null,
  studies: readonly ChosenEvidence[],
  further: readonly ChosenEvidence[],
): ChosenEvidence[] {
  if (effect === null) return [];
  const told = new Set(studies.map((study) => toldDirection(effect, study)).filter((one) => one !== null));
  const [common] = told;
  if (told.size !== 1 || common === undefined) return [];
  const isAgainst = (study: ChosenEvidence) => {
    const direction = toldDirection(effect, study);
    return direction !== null && direction !== common;
  };
  return further.filter(isAgainst).slice(0, MOST_CONTRADICTIONS);
}

/** The lines on directions. All studies count, whether cited for relevance or for what they contradict. */
export function compareDirections(
  effect: AskedEffect | null,
  guidelines: readonly NumberedEvidence[],
  studies: readonly NumberedEvidence[],
): Comparison {
  if (effect === null) return { lines: [], isConflicting: false };
  const directed = directionsOf(effect, studies);
  const weighing = weighDirections(directed);
  const concerned = studies.filter(({ index }) => directed.some((study) => study.index === index));
  const subject = subjectText(commonNames(effect, concerned));
  const told = weighingLines(weighing, subject);
  const later = laterLines(effect, guidelines, studies);
  const rule: AnswerLine[] =
    told.length + later.length > 0 ? [{ part: 'closing', text: RULE_LINE, indexes: [] }] : [];
  return {
    lines: [...told, ...later, ...rule],
    isConflicting: weighing.kind === 'mixed' || later.length > 0,
  };
}

function directionsOf(effect: AskedEffect, studies: readonly NumberedEvidence[]): DirectedStudy[] {
  return studies.flatMap((study) => {
    const direction = toldDirection(effect, study);
    return direction === null ? [] : [{ index: study.index, direction }];
  });
}

/** The names as asked, where each concerned source has all their words; else none. */
function commonNames(
  effect: AskedEffect,
  studies: readonly NumberedEvidence[],
): { readonly intervention: string; readonly outcome: string } | null {
  const { intervention, outcome, isOutcomeNamed } = effect;
  if (!isOutcomeNamed || !isQuotable(`${intervention} ${outcome}`)) return null;
  const sought = termsOf(`${intervention} ${outcome}`);
  const hasAll = ({ evidence: { record }, quotes }: NumberedEvidence) => {
    const terms = new Set(termsOf([record.title, ...quotes].join(' ')));
    return sought.every((term) => terms.has(term));
  };
  return studies.every(hasAll) ? { intervention, outcome } : null;
}

function weighingLines(weighing: Weighing, subject: string): AnswerLine[] {
  switch (weighing.kind) {
    case 'unsaid':
      return [];
    case 'every': {
      const { direction, indexes } = weighing;
      return [{ part: 'evidence', text: everyLine(direction, indexes.length, subject), indexes }];
    }
    case 'most': {
      const { direction, indexes, others, studies } = weighing;
      const most = mostLine(direction, [indexes.length, studies], subject);
      return [
        { part: 'evidence', text: most, indexes },
        ...others.map(
          (side): AnswerLine => ({ part: 'conflict', text: othersLine(side), indexes: side.indexes }),
        ),
      ];
    }
    case 'mixed': {
      const last = weighing.sides.at(-1)?.indexes ?? [];
      return [{ part: 'conflict', text: mixedLine(weighing.sides, subject), indexes: last }];
    }
  }
}

/** Each guideline beside the newest later study that tells another direction. */
function laterLines(
  effect: AskedEffect,
  guidelines: readonly NumberedEvidence[],
  studies: readonly NumberedEvidence[],
): AnswerLine[] {
  return guidelines.flatMap((guideline) => {
    const [told, year] = [toldDirection(effect, guideline), yearOf(guideline)];
    if (told === null || year === null) return [];
    const against = studies
      .filter((study) => {
        const [direction, published] = [toldDirection(effect, study), yearOf(study)];
        return direction !== null && direction !== told && published !== null && published > year;
      })
      .sort((a, b) => Number(yearOf(b)) - Number(yearOf(a)))[0];
    if (against === undefined) return [];
    const text = laterStudyLine([year, yearOf(against) ?? '']);
    return [{ part: 'conflict', text, indexes: [guideline.index, against.index] } as const];
  });
}

function yearOf({ evidence }: ChosenEvidence): string | null {
  return evidence.record.published?.slice(0, 4) ?? null;
}
