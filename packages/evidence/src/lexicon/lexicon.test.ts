import { termsOf } from '../text/terms';
import { conditionEntries } from './conditions';
import { drugClassOf, drugEntries } from './drugs';
import { createEngineLexicon } from './engine-lexicon';
import { createLexicon } from './lexicon';
import { otherEntries } from './other-entries';

const own = [...conditionEntries, ...drugEntries, ...otherEntries];

test('no two entries of our own share a name, so that none hides another', () => {
  const owners = new Map<string, Set<string>>();
  for (const { name, synonyms } of own) {
    for (const text of [name, ...synonyms]) {
      const key = termsOf(text).join(' ');
      owners.set(key, (owners.get(key) ?? new Set()).add(name));
    }
  }
  expect([...owners].filter(([, names]) => names.size > 1).map(([key, names]) => [key, ...names])).toEqual(
    [],
  );
});

test('each entry of our own is found by each of its names', () => {
  const lexicon = createEngineLexicon();
  for (const entry of own) {
    for (const name of [entry.name, ...entry.synonyms]) {
      expect([name, lexicon.match(termsOf(name)).map(({ entry: { name: found } }) => found)]).toEqual([
        name,
        [entry.name],
      ]);
    }
  }
});

test('of two entries with one name the first is meant', () => {
  const entry = (name: string) => ({ name, kind: 'other' as const, synonyms: ['shared name'] });
  const lexicon = createLexicon([entry('first'), entry('second')]);
  expect(lexicon.match(termsOf('a shared name')).map(({ entry: { name } }) => name)).toEqual(['first']);
});

test.each([
  ['Atorvastatin', 'statin'],
  ['semaglutide', 'GLP-1 receptor agonist'],
  ['newgliflozin', 'SGLT2 inhibitor'],
  ['glargine', 'insulin'],
  ['april', null],
  ['somatostatin', null],
  ['aripiprazole', 'antipsychotic'],
  ['rose', null],
])('the class of %s is %s', (drug, name) => {
  expect(drugClassOf(drug)).toBe(name);
});
