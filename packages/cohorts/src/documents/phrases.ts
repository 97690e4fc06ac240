// Ways to say names, ages, problems and values in a note.

import type { ConditionEntry, ObservationEntry } from '@synthward/contracts';
import { ageOn, type EpochDay } from '@synthward/kernel';
import { readingLabels } from '../clinical/physiology/readings';
import { latestVisit, type NoteFacts } from './note-facts';

type Named = Pick<NoteFacts, 'givenName' | 'familyName' | 'suffix'>;

/** Given name, family name and suffix as the system has them. */
export function fullName({ givenName, familyName, suffix }: Named): string {
  return suffix === null ? `${givenName} ${familyName}` : `${givenName} ${familyName} ${suffix}`;
}

/** Such as `51-year-old woman`, `7-year-old boy` or `infant girl`, at the latest visit. */
export function ageAndSexOf(facts: NoteFacts): string {
  return describedAs(facts, latestVisit(facts).day);
}

/** The same on any day. */
export function describedAs(
  { birthDay, sexAtBirth }: Pick<NoteFacts, 'birthDay' | 'sexAtBirth'>,
  day: EpochDay,
): string {
  const age = ageOn(birthDay, day);
  const isFemale = sexAtBirth === 'female';
  if (age >= 18) return `${age}-year-old ${isFemale ? 'woman' : 'man'}`;
  const child = isFemale ? 'girl' : 'boy';
  return age === 0 ? `infant ${child}` : `${age}-year-old ${child}`;
}

/** The indefinite article before a phrase of ageAndSexOf: eight, eleven, eighteen and the eighties begin with a vowel. */
export function articleOf(ageAndSex: string): 'a' | 'an' {
  return /^(?:8|11-|18-|infant)/.test(ageAndSex) ? 'an' : 'a';
}

/** Such as `Asthma (since 2011-04-02); Gout (since 2019-10-30)`. */
export function problemList(conditions: readonly ConditionEntry[]): string {
  return conditions.map(({ display, onsetDate }) => `${display} (since ${onsetDate})`).join('; ');
}

/** What was measured at each of the visits, in their order, each as a list of values; empty where nothing was. */
export function valuesByVisit({ visits, observations }: NoteFacts): string[] {
  return visits.map(({ entry }) =>
    listOfValues(
      visits.length === 1 ? observations : observations.filter(({ encounterID }) => encounterID === entry.id),
    ),
  );
}

/** Such as `blood pressure 132/78 mm Hg (high), heart rate 71/min`; pressure is said in the usual one breath. */
export function listOfValues(observations: readonly ObservationEntry[]): string {
  const phrases: string[] = [];
  observations.forEach((observation, i) => {
    const next = observations[i + 1];
    if (isDiastolic(observation)) return;
    phrases.push(next && isDiastolic(next) ? pressurePhrase(observation, next) : valuePhrase(observation));
  });
  return phrases.join(', ');
}

/** The names of the values that are out of range, in words, each once. */
export function flaggedNames(observations: readonly ObservationEntry[]): string {
  const flagged = observations.filter(
    ({ interpretation }) => interpretation === 'high' || interpretation === 'low',
  );
  return flagged.map(labelOf).join(', ');
}

function isDiastolic({ code }: ObservationEntry): boolean {
  return code.code === '8462-4';
}

function valuePhrase(observation: ObservationEntry): string {
  return `${labelOf(observation)} ${observation.value}${unitPhrase(observation.unit)}${flag(observation)}`;
}

function pressurePhrase(systolic: ObservationEntry, diastolic: ObservationEntry): string {
  const isHigh = systolic.interpretation === 'high' || diastolic.interpretation === 'high';
  return `blood pressure ${systolic.value}/${diastolic.value} mm Hg${isHigh ? ' (high)' : ''}`;
}

function labelOf({ code }: ObservationEntry): string {
  return readingLabels.get(code.code) ?? code.display;
}

function flag({ interpretation }: ObservationEntry): string {
  return interpretation === 'high' || interpretation === 'low' ? ` (${interpretation})` : '';
}

/** UCUM as people write it, with the blank before it where there is one. */
function unitPhrase(unit: string): string {
  return SPOKEN_UNITS.get(unit) ?? ` ${unit}`;
}

const SPOKEN_UNITS: ReadonlyMap<string, string> = new Map([
  ['mm[Hg]', ' mm Hg'],
  ['m[IU]/L', ' mIU/L'],
  ['Cel', ' °C'],
  ['10*3/uL', ' thousand/uL'],
  ['10*6/uL', ' million/uL'],
  ['{copies}/mL', ' copies/mL'],
  ['{INR}', ''],
  ['{SG}', ''],
  ['[pH]', ''],
  ['{score}', ''],
  ['{T-score}', ''],
  ['/min', '/min'],
  ['%', '%'],
]);
