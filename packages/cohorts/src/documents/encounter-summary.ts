// The note of one visit.

import type { RandomStream } from '@synthward/kernel';
import { latestVisit, type NoteFacts } from './note-facts';
import { ageAndSexOf, articleOf, flaggedNames, fullName, problemList, valuesByVisit } from './phrases';

/**
 * Four to six sentences on the latest visit: who came, why, with which problems, what was found, what comes next.
 * `values` are those of each visit, for whoever has them at hand.
 */
export function encounterSummary(
  facts: NoteFacts,
  words: RandomStream,
  values: readonly string[] = valuesByVisit(facts),
): string {
  const first = opening(facts, words);
  const second = problems(facts, words);
  const third = findings(values, words);
  const earlier = earlierTests(facts, values);
  const last = `${assessment(facts, words)} ${words.pick(NEXT_STEPS)}`;
  return earlier === ''
    ? `${first} ${second} ${third} ${last}`
    : `${first} ${second} ${third} ${earlier} ${last}`;
}

const NEXT_STEPS = [
  'The next visit is planned in three months, sooner if anything changes.',
  'Care continues unchanged; a return visit was offered in six months.',
  'Questions were answered and the plan was agreed.',
  'Written instructions were given and understood.',
  'Results will be discussed again at the next visit.',
  'A call was asked for in case of new or worse symptoms.',
];

interface Opening {
  readonly name: string;
  /** With its article. */
  readonly described: string;
  readonly date: string;
  readonly reason: string;
  readonly place: string;
}

/** Functions, so that only the sentence that is drawn is put together. */
const OPENINGS: readonly ((said: Opening) => string)[] = [
  ({ name, described, date, reason }) =>
    `${name}, ${described}, was seen on ${date}. Reason for the visit: ${reason}.`,
  ({ name, described, date, reason, place }) =>
    `Visit of ${date} at ${place}: ${name} is ${described}. The visit was for: ${reason}.`,
  ({ name, described, date, reason }) => `On ${date} we saw ${name}, ${described}. Reason given: ${reason}.`,
  ({ name, described, date, reason, place }) =>
    `${reason}. ${name}, ${described}, attended ${place} on ${date}.`,
];

function opening(facts: NoteFacts, words: RandomStream): string {
  const { date, reason } = latestVisit(facts).entry;
  const patient = ageAndSexOf(facts);
  const described = `${articleOf(patient)} ${patient}`;
  return words.pick(OPENINGS)({ name: fullName(facts), described, date, reason, place: facts.sourceSystem });
}

const NO_PROBLEMS = [
  'No ongoing problems are on record.',
  'The problem list is empty.',
  'There is no known long-term condition.',
];
const PROBLEMS = ['Known problems', 'History of', 'Problem list'];

function problems({ conditions }: NoteFacts, words: RandomStream): string {
  if (conditions.length === 0) return words.pick(NO_PROBLEMS);
  return `${words.pick(PROBLEMS)}: ${problemList(conditions)}.`;
}

const FINDINGS = ['Measured', 'Findings of the day', 'Recorded', 'On examination'];

function findings(values: readonly string[], words: RandomStream): string {
  const latest = values.at(-1) ?? '';
  if (latest === '') return 'Nothing was measured at this visit.';
  return `${words.pick(FINDINGS)}: ${latest}.`;
}

function earlierTests({ visits }: NoteFacts, [first = '', ...others]: readonly string[]): string {
  return others.length === 0 || first === '' ? '' : `Results of ${visits[0].entry.date}: ${first}.`;
}

const NOTHING_FLAGGED = ['No value was flagged.', 'Nothing was flagged as out of range.'];
const FLAGGED = ['Out of range', 'To be watched', 'Discussed as out of range'];

function assessment({ observations }: NoteFacts, words: RandomStream): string {
  const flagged = flaggedNames(observations);
  return flagged === '' ? words.pick(NOTHING_FLAGGED) : `${words.pick(FLAGGED)}: ${flagged}.`;
}
