// Identity fields in one spelling: upper case, no diacritics, digits alone in numbers, placeholders gone.

import type { MatchRecord } from './match-record';
import { soundex } from './soundex';
import { isNewbornName, knownWords, twinLetter } from './unknown-names';

/** An empty text means that nothing is known. */
export interface NormalisedRecord {
  readonly number: number;
  /** Letters alone. */
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  /** The words of a double family name; one for a plain name. */
  readonly familyParts: readonly string[];
  readonly givenSound: string;
  readonly familySound: string;
  /** JR, SR, II, III or IV. */
  readonly suffix: string;
  /** The letter of a newborn twin without a name. */
  readonly twin: string;
  /** Eight digits: year, month, day. */
  readonly birthDate: string;
  readonly sex: string;
  readonly ssn: string;
  readonly phone: string;
  readonly email: string;
  /** Five digits. */
  readonly postalCode: string;
  /** Letters and digits of the line, with the usual abbreviations, and the postal code. */
  readonly address: string;
}

/** Dates that systems write when they do not know (engine assumption: the two usual ones). */
const PLACEHOLDER_DATES = new Set(['19000101', '19010101']);

/** Numbers in advertisements and defaults (Social Security Administration, "Social Security Cards Issued by Woolworth"). */
const PLACEHOLDER_SSNS = new Set(['123456789', '078051120', '219099999', '987654321']);

/** Suffixes that stand in another field or in another spelling. */
const SUFFIXES = new Map([
  ['JR', 'JR'],
  ['JUNIOR', 'JR'],
  ['II', 'II'],
  ['SR', 'SR'],
  ['SENIOR', 'SR'],
  ['III', 'III'],
  ['IV', 'IV'],
]);

/** Words of an address line by their abbreviation (USPS Publication 28, appendices B and C). */
const ADDRESS_WORDS = new Map([
  ['STREET', 'ST'],
  ['AVENUE', 'AVE'],
  ['DRIVE', 'DR'],
  ['LANE', 'LN'],
  ['ROAD', 'RD'],
  ['COURT', 'CT'],
  ['PLACE', 'PL'],
  ['CIRCLE', 'CIR'],
  ['BOULEVARD', 'BLVD'],
  ['TERRACE', 'TER'],
  ['PARKWAY', 'PKWY'],
  ['APARTMENT', 'APT'],
  ['UNIT', 'APT'],
  ['NORTH', 'N'],
  ['SOUTH', 'S'],
  ['EAST', 'E'],
  ['WEST', 'W'],
  ['NORTHEAST', 'NE'],
  ['NORTHWEST', 'NW'],
  ['SOUTHEAST', 'SE'],
  ['SOUTHWEST', 'SW'],
]);

export function normalise(record: MatchRecord): NormalisedRecord {
  const familyWords = wordsOf(record.familyName);
  const familyParts = knownWords(withoutSuffix(familyWords));
  const givenWords = wordsOf(record.givenName);
  const given = isNewbornName(givenWords) ? '' : knownWords(withoutSuffix(givenWords)).join('');
  const family = familyParts.join('');
  const postalCode = digitsOf(record.postalCode).slice(0, 5);
  return {
    number: record.number,
    given,
    middle: withoutSuffix(wordsOf(record.middleName ?? '')).join(''),
    family,
    familyParts,
    givenSound: soundex(given),
    familySound: soundex(family),
    suffix: suffixOf(record, familyWords),
    twin: twinLetter(givenWords),
    birthDate: birthDateOf(record.birthDate),
    sex: record.sexAtBirth.toUpperCase(),
    ssn: ssnOf(record.ssn ?? ''),
    phone: phoneOf(record.phone ?? ''),
    email: (record.email ?? '').trim().toLowerCase(),
    postalCode,
    address: addressOf(record.addressLine, postalCode),
  };
}

/** Words of letters and digits, in upper case and without diacritics or apostrophes. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toUpperCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A name that is nothing but a suffix stays. */
function withoutSuffix(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => !SUFFIXES.has(word));
  return names.length === 0 ? words : names;
}

function suffixOf({ suffix, givenName, middleName }: MatchRecord, familyWords: readonly string[]): string {
  const words = [
    ...wordsOf(suffix ?? ''),
    ...familyWords.slice(1),
    ...wordsOf(`${givenName} ${middleName ?? ''}`).slice(1),
  ];
  const found = words.find((word) => SUFFIXES.has(word));
  return found === undefined ? '' : (SUFFIXES.get(found) ?? '');
}

function birthDateOf(isoDate: string): string {
  const digits = digitsOf(isoDate);
  return digits.length !== 8 || PLACEHOLDER_DATES.has(digits) ? '' : digits;
}

function ssnOf(text: string): string {
  const digits = digitsOf(text);
  return isIssuable(digits) && !isOneDigit(digits) && !PLACEHOLDER_SSNS.has(digits) ? digits : '';
}

/** Area 000, group 00 and serial 0000 are never issued (Social Security Administration, POMS RM 10201.035). */
function isIssuable(digits: string): boolean {
  return /^(?!000)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}

/** Ten digits without the country code; one digit repeated in the seven of the line is a placeholder. */
function phoneOf(text: string): string {
  const digits = digitsOf(text).slice(-10);
  return digits.length !== 10 || isOneDigit(digits.slice(3)) ? '' : digits;
}

function addressOf(line: string, postalCode: string): string {
  const words = wordsOf(line).map((word) => ADDRESS_WORDS.get(word) ?? word);
  return words.length === 0 ? '' : `${words.join(' ')} ${postalCode}`;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function isOneDigit(digits: string): boolean {
  return digits === digits.charAt(0).repeat(digits.length);
}
