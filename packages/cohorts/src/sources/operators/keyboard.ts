// Slips of the fingers.

import type { OperatorParameters, TypoKind } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import { neighbouringKeys } from '../tables/keyboard';
import { charactersOf, isUpperCase, isWordCharacter } from '../text/characters';
import { pickWeighted } from '../text/pick-weighted';
import { changeSomeField } from './change-some-field';
import type { Operator } from './operator';

/** pseudopeople 1.2.4, `make_typos`: the share of the characters that are mistyped. */
const CHARACTER_SHARE = 0.1;
/** The same: of ten wrong keys, nine lie beside the right one. */
const NEIGHBOUR_SHARE = 0.9;
/** Febrl: errors hardly ever fall on the first letter; the figure is an engine assumption. */
const FIRST_LETTER_SHARE = 0.1;
/** Engine assumption. */
const KINDS: Readonly<Record<TypoKind, number>> = {
  insert: 0.2,
  delete: 0.25,
  substitute: 0.35,
  transpose: 0.2,
};
/** Engine assumption. */
const FIELDS = { givenName: 3, middleName: 1, familyName: 3, addressLine: 2, city: 1 };

/** Letters and digits inserted, left out, mistaken for another, or in the wrong order. One letter alone is never mistyped. */
export const mistype: Operator = (identity, trial) =>
  changeSomeField(identity, trial, {
    weights: FIELDS,
    alter: (text) => mistyped(text, trial.parameters, trial.random),
  });

function mistyped(text: string, parameters: OperatorParameters, random: RandomStream): string | undefined {
  const characters = charactersOf(text);
  const places = characters.flatMap((character, i) => (isWordCharacter(character) ? [i] : []));
  if (places.length < 2) return undefined;
  for (const place of drawPlaces(places, parameters, random).reverse()) {
    slip(characters, place, { parameters, random });
  }
  const result = characters.join('');
  return result === text ? withOneSubstitution(text, { parameters, random }) : result;
}

/** At least one place, in ascending order. */
function drawPlaces(
  places: readonly number[],
  { characterShare = CHARACTER_SHARE, firstLetterShare = FIRST_LETTER_SHARE }: OperatorParameters,
  random: RandomStream,
): number[] {
  const first = places[0];
  const weightOf = (place: number) => (place === first ? firstLetterShare : 1);
  const drawn = places.filter((place) => random.chance(characterShare * weightOf(place)));
  if (drawn.length > 0) return drawn;
  const only = pickWeighted(places, weightOf, random);
  return only === undefined ? [] : [only];
}

interface Hand {
  readonly parameters: OperatorParameters;
  readonly random: RandomStream;
}

function slip(characters: string[], place: number, hand: Hand): void {
  const { random, parameters } = hand;
  const kinds: Readonly<Partial<Record<TypoKind, number | undefined>>> = parameters.kinds ?? KINDS;
  const kind = pickWeighted(KIND_ORDER, (some) => kinds[some] ?? 0, random) ?? 'substitute';
  const character = characters[place] ?? '';
  const next = characters[place + 1];
  if (kind === 'insert') {
    const isCapital = isUpperCase(character) && next !== undefined && isUpperCase(next);
    characters.splice(place + 1, 0, wrongKey(character, { isCapital, hand }));
  } else if (kind === 'delete' && isWordCharacter(characters[place - 1])) {
    characters.splice(place, 1);
  } else if (kind === 'transpose' && isWordCharacter(next) && next !== character) {
    characters.splice(place, 2, next, character);
  } else {
    characters[place] = wrongKey(character, { isCapital: isUpperCase(character), hand });
  }
}

const KIND_ORDER: readonly TypoKind[] = ['insert', 'delete', 'substitute', 'transpose'];

/** For slips that undid each other. */
function withOneSubstitution(text: string, hand: Hand): string {
  const characters = charactersOf(text);
  const place = characters.findLastIndex(isWordCharacter);
  const character = characters[place] ?? '';
  characters[place] = wrongKey(character, { isCapital: isUpperCase(character), hand });
  return characters.join('');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
const DIGITS = '0123456789'.split('');

/** Another letter for a letter and another digit for a digit, mostly one beside it. */
function wrongKey(
  right: string,
  { isCapital, hand }: { readonly isCapital: boolean; readonly hand: Hand },
): string {
  const key = right.toLowerCase();
  const { random, parameters } = hand;
  const isNeighbour = random.chance(parameters.neighbourShare ?? NEIGHBOUR_SHARE);
  const all = (DIGITS.includes(key) ? DIGITS : LETTERS).filter((other) => other !== key);
  const wrong = random.pick((isNeighbour && neighbouringKeys.get(key)) || all);
  return isCapital ? wrong.toUpperCase() : wrong;
}
