import { ownCatalogue } from '../catalogue-of';
import { conditionCatalogue } from '../condition-catalogue';
import { conditionNamed } from './condition-names';
import { unknownConditions } from './unknown-conditions';

const named = (word: string) => conditionNamed(word, ownCatalogue);

test.each([
  ['diabetes-type-2'],
  ['Diabetes mellitus type 2'],
  ['  DIABETES MELLITUS TYPE 2 '],
  ['44054006'],
  ['E11.9'],
  ['e11.9'],
])('%s names diabetes-type-2', (word) => {
  expect(named(word)).toEqual({ kind: 'one', id: 'diabetes-type-2' });
});

test('every condition is found by its id, its display name and its SNOMED CT code', () => {
  for (const { id, display, snomed } of conditionCatalogue.values())
    for (const word of [id, display, snomed]) expect(named(word)).toEqual({ kind: 'one', id });
});

test('an ICD-10-CM code that several conditions share is not resolved by chance', () => {
  expect(named('J45.909')).toEqual({ kind: 'several', ids: ['asthma', 'childhood-asthma'] });
  expect(unknownConditions(['J45.909'], ownCatalogue)).toEqual([
    {
      pointer: '/conditions/0/name',
      code: 'unknown_value',
      message:
        'conditions[0].name stands for asthma and childhood-asthma, which share the code J45.909; name one of them.',
      suggestion: 'asthma',
    },
  ]);
});

test('an unknown name gets the id of the nearest name, be it an id or a display name', () => {
  const suggestions = unknownConditions(
    ['hypertensoin', 'Essential hypertention', 'plague'],
    ownCatalogue,
  ).map(({ suggestion }) => suggestion);
  expect(suggestions).toEqual(['hypertension', 'hypertension', undefined]);
});

test('a condition named twice in different words is a conflict at the later place', () => {
  expect(unknownConditions(['gout', 'I10', 'hypertension'], ownCatalogue)).toEqual([
    {
      pointer: '/conditions/2/name',
      code: 'conflicting_fields',
      message:
        'conditions[2].name is hypertension again, as in conditions[1].name; give each condition only once.',
    },
  ]);
});

test('what is no text is left to the contract', () => {
  expect(unknownConditions([7, null, undefined, {}], ownCatalogue)).toEqual([]);
});
