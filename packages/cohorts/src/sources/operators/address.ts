// Operators that write an address in another form. They change nothing for patients whose addresses must agree.

import { streetAbbreviations } from '../tables/street-abbreviations';
import type { Operator } from './operator';

/** The street line with the abbreviations of the Postal Service, or with words in their place. */
export const standardiseAddress: Operator = ({ address }, { facts, random }) => {
  if (!facts.mayChangeAddress) return undefined;
  const forms = [abbreviated(address.line), spelledOut(address.line)];
  const others = forms.filter((line) => line !== address.line);
  if (others.length === 0) return undefined;
  return [{ field: 'addressLine', before: address.line, after: random.pick(others) }];
};

/** Five digits and four more, which tell the side of the street. */
export const addZipPlusFour: Operator = ({ address }, { facts, random }) => {
  const { postalCode } = address;
  if (!facts.mayChangeAddress || !/^\d{5}$/.test(postalCode)) return undefined;
  const plusFour = String(random.between(1, 9998)).padStart(4, '0');
  return [{ field: 'postalCode', before: postalCode, after: `${postalCode}-${plusFour}` }];
};

const LONG_TO_SHORT = new Map(streetAbbreviations);
const SHORT_TO_LONG = new Map(streetAbbreviations.map(([long, short]) => [short, long]));

/** The house number and a street's first word are no type of street: "Park Avenue" keeps its Park. */
function abbreviated(line: string): string {
  const words = line.replace(/\b(?:Apt|Apartment|Unit) (\w+)$/, '#$1').split(' ');
  return words.map((word, i) => (isName(words, i) ? word : (LONG_TO_SHORT.get(word) ?? word))).join(' ');
}

function spelledOut(line: string): string {
  const words = line.replace(/(?:\bApt |# ?)(\w+)$/, 'Apartment $1').split(' ');
  return words.map((word, i) => (isName(words, i) ? word : (SHORT_TO_LONG.get(word) ?? word))).join(' ');
}

/** A word between the direction and the last word is part of the street's name, as in "N Park Avenue". */
function isName(words: readonly string[], i: number): boolean {
  const isFirst = i === 0;
  const isLastOfStreet = i === lastOfStreet(words);
  const isDirection = i === 1 && lastOfStreet(words) > 2;
  return isFirst || !(isLastOfStreet || isDirection);
}

function lastOfStreet(words: readonly string[]): number {
  const unit = words.findIndex((word) => word.startsWith('#') || word === 'Apartment');
  return (unit === -1 ? words.length : unit) - 1;
}
