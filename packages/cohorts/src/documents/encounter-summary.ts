// The note of one visit.

import type { RandomStream } from '@synthward/kernel';
import { latestVisit, type NoteFacts } from './note-facts';
import { ageAndSexOf, articleOf, flaggedNames, nameOf, problemList, valueList } from './phrases';

/** Four to six sentences on the latest visit: who came, why, with which problems, what was found, what comes next. */
export function encounterSummary(facts: NoteFacts, words: RandomStream): string {
  const sentences = [
    opening(facts, words),
    problems(facts, words),
    findings(facts, words),
    earlierTests(facts),
    assessment(facts, words),
    words.pick(NEXT_STEPS),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const NEXT_STEPS = [
  'The next visit is planned in three months, sooner if anything changes.',
  'Care continues unchanged; a return visit was offered in six months.',
  'Questions were answered and the plan was agreed.',
  'Written instructions were given and understood.',
  'Results will be discussed again at the next visit.',
  'A call was asked for in case of new or worse symptoms.',
];

function opening(facts: NoteFacts, words: RandomStream): string {
  const { date, reason } = latestVisit(facts).entry;
  const name = nameOf(facts);
  const patient = ageAndSexOf(facts);
  const described = `${articleOf(patient)} ${patient}`;
  return words.pick([
    `${name}, ${described}, was seen on ${date}. Reason for the visit: ${reason}.`,
    `Visit of ${date} at ${facts.sourceSystem}: ${name} is ${described}. The visit was for: ${reason}.`,
    `On ${date} we saw ${name}, ${described}. Reason given: ${reason}.`,
    `${reason}. ${name}, ${described}, attended ${facts.sourceSystem} on ${date}.`,
  ]);
}

function problems({ conditions }: NoteFacts, words: RandomStream): string {
  if (conditions.length === 0) {
    return words.pick([
      'No ongoing problems are on record.',
      'The problem list is empty.',
      'There is no known long-term condition.',
    ]);
  }
  return `${words.pick(['Known problems', 'History of', 'Problem list'])}: ${problemList(conditions)}.`;
}

function findings(facts: NoteFacts, words: RandomStream): string {
  const id = latestVisit(facts).entry.id;
  const values = valueList(facts.observations.filter(({ encounterID }) => encounterID === id));
  if (values === '') return 'Nothing was measured at this visit.';
  return `${words.pick(['Measured', 'Findings of the day', 'Recorded', 'On examination'])}: ${values}.`;
}

function earlierTests(facts: NoteFacts): string {
  const first = facts.visits[0].entry;
  if (facts.visits.length === 1) return '';
  const values = valueList(facts.observations.filter(({ encounterID }) => encounterID === first.id));
  return values === '' ? '' : `Results of ${first.date}: ${values}.`;
}

function assessment({ observations }: NoteFacts, words: RandomStream): string {
  const flagged = flaggedNames(observations);
  if (flagged === '') {
    return words.pick(['No value was flagged.', 'Nothing was flagged as out of range.']);
  }
  return words.pick([
    `Out of range: ${flagged}.`,
    `To be watched: ${flagged}.`,
    `Discussed as out of range: ${flagged}.`,
  ]);
}
