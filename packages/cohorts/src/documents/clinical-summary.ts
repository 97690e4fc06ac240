// The summary of everything that one system knows about a patient.

import type { RandomStream } from '@synthward/kernel';
import { latestVisit, type NoteFacts } from './note-facts';
import { nameOf, problemList, valueList } from './phrases';

/** Four or five sentences: whose summary, the problem list, the latest values with their dates, the visits known. */
export function clinicalSummary(facts: NoteFacts, words: RandomStream): string {
  return [heading(facts, words), problems(facts), values(facts), visits(facts), words.pick(CLOSINGS)].join(
    ' ',
  );
}

const CLOSINGS = [
  'Prepared from the record as it stood on that day.',
  'Other organizations may know more.',
  'Please report corrections to the source of this summary.',
  'This summary replaces earlier ones from the same source.',
];

function heading(facts: NoteFacts, words: RandomStream): string {
  const { date } = latestVisit(facts).entry;
  const name = nameOf(facts);
  const who = `${name}, ${facts.sexAtBirth}, born ${facts.birthDate}`;
  return words.pick([
    `Clinical summary of ${who}, as known to ${facts.sourceSystem} on ${date}.`,
    `Summary of care for ${who}. Source: ${facts.sourceSystem}, ${date}.`,
    `${facts.sourceSystem}, ${date}: summary of the record of ${who}.`,
  ]);
}

function problems({ conditions }: NoteFacts): string {
  if (conditions.length === 0) return 'Problem list: none.';
  return `Problem list: ${problemList(conditions)}.`;
}

function values({ observations, visits: known }: NoteFacts): string {
  const byVisit = known.map(({ entry }) => {
    const list = valueList(observations.filter(({ encounterID }) => encounterID === entry.id));
    return list === '' ? '' : `${list} on ${entry.date}`;
  });
  const text = byVisit.filter((part) => part !== '').join('; ');
  return text === '' ? 'No values are on record.' : `Latest values: ${text}.`;
}

function visits({ visits: known }: NoteFacts): string {
  const list = known.map(({ entry }) => `${entry.date} (${entry.type.display})`).join(', ');
  return `${known.length === 1 ? 'Visit' : 'Visits'} on record: ${list}.`;
}
