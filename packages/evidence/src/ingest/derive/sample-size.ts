// How many people a study had, as its abstract says.

import type { SourceSection } from '../source-article';

const NUMBER = String.raw`(\d{1,3}(?:[,  ]\d{3})+|\d+)`;
const PEOPLE = String.raw`(?:(?!(?:years?|months?|weeks?|days?|hours?)\b)[a-z-]+ ){0,4}?(?:patients|participants|subjects|individuals|people|persons|adults|children|infants|neonates|newborns|adolescents|women|men|volunteers|residents)\b`;

/** The surest first: who was assigned, who was included, who is counted at all. */
const PATTERNS = [
  new RegExp(
    String.raw`\b${NUMBER} ${PEOPLE}(?: [a-z-]+){0,3} (?:randomi[sz]ed|randomly|assigned|allocated)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:randomi[sz]ed|randomly (?:assigned|allocated)|assigned|allocated) ${NUMBER} ${PEOPLE}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:total of|enrolled|recruited|included|studied|analy[sz]ed) ${NUMBER} ${PEOPLE}`,
    'i',
  ),
  new RegExp(String.raw`\b${NUMBER} ${PEOPLE}`, 'i'),
  /\bn ?= ?(\d{1,3}(?:,\d{3})+|\d+)\b/i,
];

/** What is more is a number of something else. */
const MOST_PEOPLE = 100_000_000;

/** Null where no sentence counts people in digits. */
export function sampleSizeOf(sections: readonly SourceSection[]): number | null {
  const text = sections.map((section) => section.text).join(' ');
  for (const pattern of PATTERNS) {
    const size = Number(pattern.exec(text)?.[1]?.replace(/\D/g, ''));
    if (size >= 1 && size <= MOST_PEOPLE) return size;
  }
  return null;
}
