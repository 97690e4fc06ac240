// The lines of an answer that no source says: each with a pattern by which a finished text is read again.

import { type EvidenceRecord, studyDesigns } from '@synthward/contracts';
import type { Direction } from '../conflict/effect';
import type { Side } from '../conflict/weigh-directions';
import { countOf } from './source-type';

export const HEADINGS = {
  guidelines: 'Guidelines',
  evidence: 'Evidence',
  conflict: 'Conflicting or limited evidence',
  patient: 'Patient context',
  leftOut: 'Left out',
} as const;

export const ADVICE_LINE =
  'This text quotes published evidence. It is not medical advice and replaces no clinical judgement.';
export const RULE_LINE =
  'Directions of effect are read by rule and can be misread: the quoted sentences decide.';
export const UNANSWERED_LINE = 'No evidence in the library answers this question.';
export const NOT_CLINICAL_LINE = 'The question does not read as one that clinical evidence can answer.';
export const CLOSEST_LINE = 'Closest titles, which do not answer it:';
const ORDERED_LINE = 'From the patient record, used to order the evidence and never to select it: ';

const SIDE: Readonly<Record<Direction, readonly [one: string, many: string]>> = {
  increased: ['reports an increase or improvement', 'report an increase or improvement'],
  decreased: ['reports a decrease', 'report a decrease'],
  none: ['reports no difference', 'report no difference'],
};

/** Such as "2 report a decrease". */
function sideText(direction: Direction, count: number): string {
  return `${count} ${SIDE[direction][count === 1 ? 0 : 1]}`;
}

/** Names are those of the question, where every cited source has them. */
export function everyLine(direction: Direction, count: number, subject: string): string {
  return `In every available study that tells a direction (${count}), ${subject}: all ${SIDE[direction][1]}.`;
}

export function mostLine(direction: Direction, counts: readonly [number, number], subject: string): string {
  return `In most available studies that tell a direction (${counts[0]} of ${counts[1]}), ${subject}: these ${SIDE[direction][1]}.`;
}

/** What the studies say that "most" are not. */
export function othersLine({ direction, indexes }: Side): string {
  return `Of the other studies that tell a direction, ${sideText(direction, indexes.length)}.`;
}

/** Ends before the citations of the last side. */
export function mixedLine(sides: readonly Side[], subject: string): string {
  const told = sides.map(({ direction, indexes }, i) => {
    const marks = i < sides.length - 1 ? ` ${indexes.map((index) => `[${index}]`).join('')}` : '';
    return `${sideText(direction, indexes.length)}${marks}`;
  });
  return `Findings are mixed ${subject}: ${told.join('; ')}`;
}

/** What a direction was told of. */
export function subjectText(
  names: { readonly intervention: string; readonly outcome: string } | null,
): string {
  return names === null ? 'on the effect asked about' : `on ${names.outcome} with ${names.intervention}`;
}

/** How many of each design are cited, from the strongest on, and from which years. */
export function leadLine(records: readonly EvidenceRecord[]): string {
  const counts = studyDesigns
    .map((design) => [design, records.filter((record) => record.design === design).length] as const)
    .filter(([, count]) => count > 0)
    .map(([design, count]) => countOf(design, count));
  const years = records
    .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 4)]))
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first} to ${last}`;
  return `Evidence cited: ${counts.join(', ')}${first === undefined ? '' : `, published ${span}`}.`;
}

/** The concepts of the patient record by which evidence was ordered. */
export function orderedLine(names: readonly string[]): string {
  return `${ORDERED_LINE}${names.join('; ')}.`;
}

export const SINGLE_LINE = 'Only one source that answers the question was found.';
export const OLD_LINE = 'All sources cited are more than ten years old.';

export function titleOnlyLine(title: string): string {
  return `The library holds this title alone and not its content: "${title}".`;
}

export function supersededLine(year: string | null): string {
  const which = year === null ? 'this one' : `this one of ${year}`;
  return `A newer guideline of the same body replaces ${which}, and is not among the evidence cited.`;
}

export function laterStudyLine(years: readonly [string, string]): string {
  return `The guideline of ${years[0]} and the later study of ${years[1]} tell different directions; they stand side by side and are not averaged.`;
}

export function retractedLine(count: number): string {
  return count === 1
    ? '1 retracted study that matches the question was left out.'
    : `${count} retracted studies that match the question were left out.`;
}

export function filterLine(name: string, count: number): string {
  return `The filter ${name} removed ${count} ${count === 1 ? 'candidate' : 'candidates'}.`;
}

const FIXED: readonly RegExp[] = [
  ...Object.values(HEADINGS),
  ADVICE_LINE,
  RULE_LINE,
  UNANSWERED_LINE,
  NOT_CLINICAL_LINE,
  CLOSEST_LINE,
].map((line) => new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));

const UNCITED: readonly RegExp[] = [
  /^Evidence cited: \d+ [a-z-]+(?: [a-z]+)?(?:, \d+ [a-z-]+(?: [a-z]+)?)*(?:, published \d{4}(?: to \d{4})?)?\.$/,
  /^\d+ retracted (?:study|studies) that match(?:es)? the question (?:was|were) left out\.$/,
  /^The filter [a-z_]+ removed \d+ candidates?\.$/,
  /^From the patient record, used to order the evidence and never to select it: [^[\]]+\.$/,
  /^- "[^"]+"(?: \(\d{4}\))?$/,
];

/** Whether a line of a finished text is one that needs no citation. */
export function isUncitedLine(line: string): boolean {
  return [...FIXED, ...UNCITED].some((pattern) => pattern.test(line));
}

/** A title as a title, with its year where it is known. */
export function closestTitleLine(title: string, year: string | null): string {
  return `- "${title}"${year === null ? '' : ` (${year})`}`;
}
