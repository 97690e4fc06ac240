// Operators that write a name as it sounds, looks or is spelt elsewhere.

import { lookAlikes } from '../tables/look-alikes';
import { misspellings } from '../tables/misspellings';
import { soundAlikes } from '../tables/sound-alikes';
import { transliterations } from '../tables/transliterations';
import { foldDiacritics, isBeyondAscii } from '../text/fold-diacritics';
import { type ReplacementTable, replaceGroups } from '../text/replace-groups';
import { changeSomeField, type FieldWeights } from './change-some-field';
import type { Operator } from './operator';

/** pseudopeople 1.2.4, `make_phonetic_errors` and `make_ocr_errors`: the share of the groups that have an error. */
const CHARACTER_SHARE = 0.1;

/** Engine assumption: names are heard and read as often as addresses together. */
const TEXTS: FieldWeights = { givenName: 3, middleName: 1, familyName: 3, addressLine: 2, city: 1 };
const NAMES: FieldWeights = { givenName: 3, middleName: 1, familyName: 3 };

/** Another usual spelling of the name, out of a dictionary. */
export const misspell: Operator = (identity, trial) =>
  changeSomeField(identity, trial, {
    weights: NAMES,
    alter: (name) => pickVariant(misspellings.get(name), trial),
  });

/** Another way to write a name of another script or alphabet in English letters. */
export const transliterate: Operator = (identity, trial) =>
  changeSomeField(identity, trial, {
    weights: NAMES,
    alter: (name) => pickVariant(transliterations.get(name), trial) ?? withUmlautsSpelt(name),
  });

/** Groups of letters that sound alike. */
export const writeAsHeard: Operator = replacer(soundAlikes);

/** Groups of letters and digits that look alike to whoever, or whatever, reads a scanned page. */
export const misread: Operator = replacer(lookAlikes);

/** No accents in one of the names. */
export const loseDiacritics: Operator = (identity, trial) =>
  changeSomeField(identity, trial, { weights: NAMES, alter: foldDiacritics, mayAlter: isBeyondAscii });

function replacer(table: ReplacementTable): Operator {
  return (identity, trial) =>
    changeSomeField(identity, trial, {
      weights: TEXTS,
      alter: (text) =>
        replaceGroups(text, table, {
          share: trial.parameters.characterShare ?? CHARACTER_SHARE,
          random: trial.random,
        }),
    });
}

function pickVariant(
  variants: readonly string[] | undefined,
  { random }: Parameters<Operator>[1],
): string | undefined {
  return variants && random.pick(variants);
}

const UMLAUTS = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['Ä', 'Ae'],
  ['Ö', 'Oe'],
  ['Ü', 'Ue'],
  ['ß', 'ss'],
  ['å', 'aa'],
  ['ø', 'oe'],
  ['æ', 'ae'],
]);

function withUmlautsSpelt(name: string): string {
  return name.replace(/[äöüÄÖÜßåøæ]/g, (letter) => UMLAUTS.get(letter) ?? letter);
}
