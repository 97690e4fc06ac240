import { recordOf } from '../../test/random-records';
import { createCoverage } from './coverage';
import { viewOf } from './record-view';

const terms = ['aspirin', 'stroke', 'bleed'];
const coverageOf = createCoverage(
  terms.map((term) => ({ term, weight: 1 })),
  {
    sequence: terms,
    idf: new Map([
      ['aspirin', 2],
      ['stroke', 1],
      ['bleed', 1],
    ]),
  },
);
const covered = (title: string, text: string) =>
  coverageOf(viewOf(recordOf({ id: 'pmid:1', title, sections: [{ label: null, text }] })));

test('the best sentence, the best two in a row and the whole each have their share of what the words tell', () => {
  const coverage = covered(
    'Roses',
    'Aspirin was given. There were fewer strokes. Roses grew. Bleeding was rare.',
  );
  expect(coverage).toMatchObject({ sentence: 0.5, neighbours: 0.75, document: 1 });
});

test('the title is a sentence', () => {
  expect(covered('Aspirin, stroke and bleeding', 'Roses grew.').sentence).toBe(1);
});

test('words that stand together in the order of the question are a pair, in either order and nearby they are near', () => {
  expect(covered('Aspirin stroke', 'Nothing.')).toMatchObject({ pairs: 0.5, near: 0.5 });
  expect(covered('Stroke after old red aspirin', 'Nothing.')).toMatchObject({ pairs: 0, near: 0.5 });
  expect(covered('Stroke seen once long days later: aspirin', 'Nothing.')).toMatchObject({
    pairs: 0,
    near: 0,
  });
});

test('nothing asked is nothing covered', () => {
  const none = createCoverage([], { sequence: [], idf: new Map() });
  expect(none(viewOf(recordOf({ id: 'pmid:1' })))).toEqual({
    sentence: 0,
    neighbours: 0,
    document: 0,
    pairs: 0,
    near: 0,
  });
});
