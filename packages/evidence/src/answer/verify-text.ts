// Reads a finished text again and looks up every sentence in what it cites, knowing nothing of how the text was made.

import type { EvidenceRecord } from '@synthward/contracts';
import { type AskedEffect, speaksOf } from '../conflict/asked-effect';
import { directionOf } from '../conflict/direction';
import type { Direction } from '../conflict/effect';
import { isAllOld } from '../flags/response-flags';
import { drugNamed, drugsNamedIn } from '../patient/drug-classes';
import { type Organ, speaksOfOrgan } from '../patient/patient-notes';
import { sentencesOf } from '../sentences/evidence-sentence';
import { termsOf } from '../text/terms';
import { isUncitedLine, OLD_LINE, SINGLE_LINE } from '../wording/fixed-lines';
import { oneLine, wordingFault } from '../wording/validate-sentence';

export interface TextVerification {
  /** Lines that cite. */
  readonly statements: number;
  /** Of these, the ones that all their sources bear out. */
  readonly supported: number;
  /** Marks in all lines, and those whose source bears the line out. */
  readonly citations: number;
  readonly supportedCitations: number;
  /** Numbers cited, in the order of their first use. */
  readonly indexes: readonly number[];
  /** Lines that neither cite nor are fixed, and those that a source does not bear out. */
  readonly faults: readonly string[];
}

/** What a text is verified against. */
export interface VerificationBasis {
  /** By the number of their reference. */
  readonly records: ReadonlyMap<number, EvidenceRecord>;
  /** As the question asks for it, or null. */
  readonly effect: AskedEffect | null;
  /** Year of the day as of which the text was made. */
  readonly year: number;
}

type Check = (record: EvidenceRecord, match: RegExpExecArray) => boolean;

const STATEMENT = /^- (.+?) ((?:\[\d+\])+)$/;
const MARKS = /\[(\d+)\]/g;
const SIDES: readonly (readonly [RegExp, Direction])[] = [
  [/reports? an increase or improvement/, 'increased'],
  [/reports? a decrease/, 'decreased'],
  [/reports? no difference/, 'none'],
];
const DIRECTED =
  /^(?:In every available study|In most available studies|Of the other studies that tell|Findings are mixed)\b/;

/** Reads `text` line by line; what it finds says how much of it the cited records bear out. */
export function verifyText(text: string, basis: VerificationBasis): TextVerification {
  const lines = text.split('\n').filter((line) => line !== '' && !isUncitedLine(line));
  const read = lines.map((line) => readLine(line, basis));
  const sum = (of: (one: LineVerification) => number) => read.reduce((total, one) => total + of(one), 0);
  return {
    statements: lines.length,
    supported: read.filter(({ marks, isBorneOut }) => marks.length > 0 && isBorneOut.every(Boolean)).length,
    citations: sum(({ marks }) => marks.length),
    supportedCitations: sum(({ isBorneOut }) => isBorneOut.filter(Boolean).length),
    indexes: [...new Set(read.flatMap(({ marks }) => marks))],
    faults: read.flatMap(({ line, marks, isBorneOut }) =>
      marks.length > 0 && isBorneOut.every(Boolean) ? [] : [line],
    ),
  };
}

interface LineVerification {
  readonly line: string;
  readonly marks: readonly number[];
  readonly isBorneOut: readonly boolean[];
}

function readLine(line: string, basis: VerificationBasis): LineVerification {
  const statement = STATEMENT.exec(line);
  if (statement === null) return { line, marks: [], isBorneOut: [] };
  const sentence = statement[1] ?? '';
  const isDirected = DIRECTED.test(sentence);
  const cited = isDirected ? line : (statement[2] ?? '');
  const marks = [...cited.matchAll(MARKS)].map((match) => Number(match[1]));
  const isBorneOut = marks.map((index) => {
    const record = basis.records.get(index);
    if (record === undefined) return false;
    if (isDirected) return tells(sideOf(line, index), record, basis.effect);
    if (sentence === SINGLE_LINE) return marks.length === 1;
    return sentence === OLD_LINE ? isAllOld([record], basis.year) : bearsOut(record, sentence);
  });
  return { line, marks, isBorneOut };
}

/** The direction said nearest before the mark. */
function sideOf(line: string, index: number): Direction | null {
  const before = line.slice(0, line.indexOf(`[${index}]`));
  const said = SIDES.map(([pattern, direction]) => {
    const places = [...before.matchAll(new RegExp(pattern, 'g'))].map((match) => match.index);
    return { at: Math.max(-1, ...places), direction };
  }).sort((a, b) => b.at - a.at)[0];
  return said === undefined || said.at < 0 ? null : said.direction;
}

function tells(direction: Direction | null, record: EvidenceRecord, effect: AskedEffect | null): boolean {
  if (direction === null || effect === null) return false;
  return sentencesOf(record).some(
    ({ text }) =>
      speaksOf(effect, oneLine(text), record.title) && directionOf(oneLine(text), effect) === direction,
  );
}

/** Fixed lines over fields of the record; what is none of them has to be a sentence of it. */
const FIELD_LINES: readonly (readonly [RegExp, Check])[] = [
  [
    /^The library holds this title alone and not its content: "(.+)"\.$/,
    (record, match) => match[1] === oneLine(record.title),
  ],
  [
    /^A newer guideline of the same body replaces this one(?: of (\d{4}))?, and is not among the evidence cited\.$/,
    (record, match) => match[1] === record.published?.slice(0, 4),
  ],
  [
    /^The guideline of (\d{4}) and the later study of (\d{4}) tell different directions; they stand side by side and are not averaged\.$/,
    (record, match) => match[record.design === 'guideline' ? 1 : 2] === record.published?.slice(0, 4),
  ],
  [
    /^The patient record lists (?:an allergy|active treatment) within a class that the source names: (.+)\.$/,
    (record, match) => drugNamed(match[1] ?? '', drugsNamedIn(wholeText(record))) !== null,
  ],
  [
    /^The patient record lists (?:an allergy to|active treatment with) (.+), which the source names\.$/,
    (record, match) => hasTerms(record, match[1] ?? ''),
  ],
  [
    /^The patient record lists .+, and the source speaks of the (kidney|liver)\.$/,
    (record, match) => speaksOfOrgan(organIn(match), abstractText(record)),
  ],
  [
    /^The patient record lists .+; the source, which names a drug, does not speak of the (kidney|liver)\.$/,
    (record, match) =>
      drugsNamedIn(abstractText(record)).namesAny && !speaksOfOrgan(organIn(match), abstractText(record)),
  ],
  [
    /^The patient record lists a pregnancy; the source does not speak of pregnancy\.$/,
    (record) => !record.population.isPregnancy && !/\bpregnan/i.test(abstractText(record)),
  ],
  [
    /^The age asked about is .+; the source studied .+\.$/,
    (record) => record.population.ageGroups.length > 0,
  ],
];

function bearsOut(record: EvidenceRecord, sentence: string): boolean {
  for (const [pattern, check] of FIELD_LINES) {
    const match = pattern.exec(sentence);
    if (match !== null) return check(record, match);
  }
  return sentencesOf(record).some(({ text }) => wordingFault(sentence, [text]) === null);
}

function hasTerms(record: EvidenceRecord, words: string): boolean {
  const terms = new Set(termsOf(wholeText(record)));
  return termsOf(words).every((term) => terms.has(term));
}

function organIn(match: RegExpExecArray): Organ {
  return match[1] === 'liver' ? 'liver' : 'kidney';
}

function abstractText({ title, sections }: EvidenceRecord): string {
  return [title, ...sections.map(({ text }) => text)].join(' ');
}

function wholeText({ title, sections, body }: EvidenceRecord): string {
  return [title, ...[...sections, ...body].map(({ text }) => text)].join(' ');
}
