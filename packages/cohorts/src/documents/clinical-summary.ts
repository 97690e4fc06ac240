// The summary of everything that one system knows about a patient.

import type { RandomStream } from '@synthward/kernel';
import { latestVisit, type NoteFacts } from './note-facts';
import { fullName, problemList, valuesByVisit } from './phrases';

/**
 * Four or five sentences: whose summary, the problem list, the latest values with their dates, the visits known.
 * `values` are those of each visit, for whoever has them at hand.
 */
export function clinicalSummary(
  facts: NoteFacts,
  words: RandomStream,
  values: readonly string[] = valuesByVisit(facts),
): string {
  const first = heading(facts, words);
  return `${first} ${problems(facts)} ${latestValues(facts, values)} ${visits(facts)} ${words.pick(CLOSINGS)}`;
}

const CLOSINGS = [
  'Prepared from the record as it stood on that day.',
  'Other organizations may know more.',
  'Please report corrections to the source of this summary.',
  'This summary replaces earlier ones from the same source.',
];

interface Heading {
  readonly who: string;
  readonly date: string;
  readonly place: string;
}

/** Functions, so that only the sentence that is drawn is put together. */
const HEADINGS: readonly ((said: Heading) => string)[] = [
  ({ who, place, date }) => `Clinical summary of ${who}, as known to ${place} on ${date}.`,
  ({ who, place, date }) => `Summary of care for ${who}. Source: ${place}, ${date}.`,
  ({ who, place, date }) => `${place}, ${date}: summary of the record of ${who}.`,
];

function heading(facts: NoteFacts, words: RandomStream): string {
  const { date } = latestVisit(facts).entry;
  const who = `${fullName(facts)}, ${facts.sexAtBirth}, born ${facts.birthDate}`;
  return words.pick(HEADINGS)({ who, date, place: facts.sourceSystem });
}

function problems({ conditions }: NoteFacts): string {
  if (conditions.length === 0) return 'Problem list: none.';
  return `Problem list: ${problemList(conditions)}.`;
}

function latestValues({ visits: known }: NoteFacts, values: readonly string[]): string {
  let text = '';
  known.forEach(({ entry }, i) => {
    const list = values[i] ?? '';
    if (list !== '') text += `${text === '' ? '' : '; '}${list} on ${entry.date}`;
  });
  return text === '' ? 'No values are on record.' : `Latest values: ${text}.`;
}

function visits({ visits: known }: NoteFacts): string {
  const list = known.map(({ entry }) => `${entry.date} (${entry.type.display})`).join(', ');
  return `${known.length === 1 ? 'Visit' : 'Visits'} on record: ${list}.`;
}
