import { questionOf, rankedOf, retrievalOf } from '../../test/hand-made-retrieval';
import { recordOf } from '../../test/random-records';
import { isAnswered } from './is-answered';

const question = questionOf('drugol for gout', { population: 'gout', intervention: 'drugol' });
const meeting = (population: boolean, intervention: boolean) =>
  retrievalOf(question, [rankedOf(recordOf({ id: 'pmid:1' }), { matches: { population, intervention } })]);

test('evidence on neither of what was asked answers only when it is very near', () => {
  for (const found of [meeting(true, true), meeting(true, false)]) {
    expect(isAnswered(0.25, question, found)).toBe(false);
    expect(isAnswered(0.35, question, found)).toBe(true);
  }
  expect(isAnswered(0.55, question, meeting(false, false))).toBe(false);
  expect(isAnswered(0.65, question, meeting(false, false))).toBe(true);
});

test('so does a library that does not know a word of the question', () => {
  const found = { ...meeting(true, true), unknownTerms: ['gout'] };
  expect(isAnswered(0.55, question, found)).toBe(false);
  expect(isAnswered(0.65, question, found)).toBe(true);
});

test('a question that names neither is judged by its probability alone, and nothing answers nothing', () => {
  expect(isAnswered(0.35, questionOf('anything'), meeting(true, true))).toBe(true);
  expect(isAnswered(0.25, questionOf('anything'), meeting(true, true))).toBe(false);
  expect(isAnswered(1, question, retrievalOf(question, []))).toBe(false);
});
