// Operators that put names and words where they do not belong.

import type { RandomStream } from '@synthward/kernel';
import { type Change, fieldOf, type IdentityField } from '../mutation';
import { charactersOf, isWordCharacter } from '../text/characters';
import { changeSomeField } from './change-some-field';
import type { Operator } from './operator';

/** Given and family name change places. */
export const invertName: Operator = (identity) => swapped(identity, 'givenName', 'familyName');

/**
 * The values of two neighbouring fields change places: middle and family name, or street and city of an address that
 * may change. The other pairs of names have operators of their own.
 */
export const swapFields: Operator = (identity, { facts, random }) => {
  const names = swapped(identity, 'middleName', 'familyName');
  const places = facts.mayChangeAddress ? swapped(identity, 'addressLine', 'city') : undefined;
  return names && places ? random.pick([names, places]) : (names ?? places);
};

const TEXTS = { givenName: 1, middleName: 1, familyName: 1, addressLine: 1, city: 1 };
const NAMES = { givenName: 1, middleName: 1, familyName: 1 };

/** Two neighbouring words change places; the blank or hyphen between them stays. */
export const swapWords: Operator = (identity, trial) =>
  changeSomeField(identity, trial, { weights: TEXTS, alter: (text) => withSwappedWords(text, trial.random) });

/** A blank within a name, at least two letters from either end of a word. */
export const insertSpace: Operator = (identity, trial) =>
  changeSomeField(identity, trial, { weights: NAMES, alter: (text) => withSpace(text, trial.random) });

/** One blank less. */
export const deleteSpace: Operator = (identity, trial) =>
  changeSomeField(identity, trial, {
    weights: TEXTS,
    alter: (text) => withoutSpace(text, trial.random),
    mayAlter: (text) => text.includes(' '),
  });

type Identity = Parameters<Operator>[0];

function swapped(identity: Identity, a: IdentityField, b: IdentityField): Change[] | undefined {
  const [first, second] = [fieldOf(identity, a), fieldOf(identity, b)];
  if (first === null || second === null || first === second) return undefined;
  return [
    { field: a, before: first, after: second },
    { field: b, before: second, after: first },
  ];
}

function withSwappedWords(text: string, random: RandomStream): string | undefined {
  const parts = text.split(/([ -]+)/); // words at even places, what parts them at odd ones
  const places = parts.flatMap((word, i) => {
    const next = parts[i + 2];
    return i % 2 === 0 && next && word !== '' && next !== word ? [i] : [];
  });
  if (places.length === 0) return undefined;
  const i = random.pick(places);
  [parts[i], parts[i + 2]] = [parts[i + 2] ?? '', parts[i] ?? ''];
  return parts.join('');
}

function withSpace(text: string, random: RandomStream): string | undefined {
  const characters = charactersOf(text);
  const places = characters.flatMap((_, i) =>
    [i - 2, i - 1, i, i + 1].every((near) => isWordCharacter(characters[near])) ? [i] : [],
  );
  if (places.length === 0) return undefined;
  characters.splice(random.pick(places), 0, ' ');
  return characters.join('');
}

function withoutSpace(text: string, random: RandomStream): string | undefined {
  const places = [...text.matchAll(/ /g)].map(({ index }) => index);
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  return `${text.slice(0, place)}${text.slice(place + 1)}` || undefined;
}
