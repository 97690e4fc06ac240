import { questionOf, rankedOf } from '../../test/hand-made-retrieval';
import { recordOf } from '../../test/random-records';
import { isAnswered } from './is-answered';

const question = questionOf('drugol for gout', { population: 'gout', intervention: 'drugol' });
const meeting = (population: boolean, intervention: boolean) => [
  rankedOf(recordOf({ id: 'pmid:1' }), { matches: { population, intervention } }),
];

test('evidence on just what was asked answers sooner, evidence on neither later', () => {
  expect(isAnswered(0.25, question, meeting(true, true))).toBe(true);
  expect(isAnswered(0.25, question, meeting(true, false))).toBe(false);
  expect(isAnswered(0.35, question, meeting(true, false))).toBe(true);
  expect(isAnswered(0.55, question, meeting(false, false))).toBe(false);
  expect(isAnswered(0.65, question, meeting(false, false))).toBe(true);
});

test('a question that names neither is judged by its probability alone, and nothing answers nothing', () => {
  expect(isAnswered(0.35, questionOf('anything'), meeting(false, false))).toBe(true);
  expect(isAnswered(0.25, questionOf('anything'), meeting(true, true))).toBe(false);
  expect(isAnswered(1, question, [])).toBe(false);
});
