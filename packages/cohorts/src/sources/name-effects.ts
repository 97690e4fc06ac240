// What a system does to every name by its nature: accents, letter case, length.

import type { RecordedIdentity } from '../records/recorded-identity';
import type { Change, RecordEffect } from './mutation';
import type { NameHandling } from './resolved-profile';
import { truncated } from './text/characters';
import { foldDiacritics } from './text/fold-diacritics';

interface NameEffect {
  readonly effect: RecordEffect;
  readonly change: Change;
}

const NAME_FIELDS = ['givenName', 'middleName', 'familyName', 'suffix'] as const;
const NONE: readonly NameEffect[] = [];

/**
 * The changes of the names, in order. Names are cut last, since a letter can become two when it loses its accent or
 * becomes a capital: none is ever longer than the system has room for.
 */
export function nameEffects(identity: RecordedIdentity, names: NameHandling): readonly NameEffect[] {
  if (isPlain(names)) return NONE;
  return NAME_FIELDS.flatMap((field) => effectsOn(identity[field], field, names));
}

/** Most systems keep names as they are; looking at each name would cost more than the rest of a capture. */
function isPlain(names: NameHandling): boolean {
  const longest = Math.min(names.longestGivenName, names.longestMiddleName, names.longestFamilyName);
  return names.keepsDiacritics && names.letterCase === 'mixed' && longest === Number.POSITIVE_INFINITY;
}

type NameField = (typeof NAME_FIELDS)[number];

function effectsOn(name: string | null, field: NameField, names: NameHandling): readonly NameEffect[] {
  if (name === null) return NONE;
  const folded = names.keepsDiacritics ? name : foldDiacritics(name);
  const cased = names.letterCase === 'upper' ? folded.toUpperCase() : folded;
  const cut = truncated(cased, longestOf(field, names));
  const effects: NameEffect[] = [];
  addStep(effects, 'diacritics-folded', { field, before: name, after: folded });
  addStep(effects, 'upper-cased', { field, before: folded, after: cased });
  addStep(effects, 'truncated', { field, before: cased, after: cut });
  return effects;
}

function addStep(effects: NameEffect[], effect: RecordEffect, change: Change): void {
  if (change.before !== change.after) effects.push({ effect, change });
}

function longestOf(field: NameField, names: NameHandling): number {
  switch (field) {
    case 'givenName':
      return names.longestGivenName;
    case 'middleName':
      return names.longestMiddleName;
    case 'familyName':
      return names.longestFamilyName;
    default:
      return Number.POSITIVE_INFINITY;
  }
}
