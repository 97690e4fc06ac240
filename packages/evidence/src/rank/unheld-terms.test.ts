import { recordOf } from '../../test/random-records';
import { createMemoryIndex } from '../index/memory-index';
import { createEngineLexicon } from '../lexicon/engine-lexicon';
import { understand } from '../query/understand';
import { unheldTerms } from './unheld-terms';

async function unknownIn(text: string, titles: readonly string[]): Promise<string[]> {
  const index = createMemoryIndex({ isHighQuality: () => false });
  await index.add(titles.map((title, i) => recordOf({ id: `pmid:${i + 1}`, title })));
  const question = await understand(text, { lexicon: createEngineLexicon(), index });
  return [...(await unheldTerms(index, question)).unknown];
}

test('a word that no record holds is unknown', async () => {
  expect(
    await unknownIn('How is malaria prevented in travellers?', ['Malaria is prevented by nets']),
  ).toEqual(['travel']);
});

test('words that any question is put with are never unknown', async () => {
  expect(await unknownIn('Which guidance covers malaria and appeared recently?', ['Malaria'])).toEqual([]);
});

test('a condition under another of its names is known, and a number is never unknown', async () => {
  expect(await unknownIn('metformin, 850 mg', ['Metformin in mg'])).toEqual([]);
  expect(await unknownIn('metformin for hypertension', ['Metformin for high blood pressure'])).toEqual([]);
  expect(await unknownIn('metformin for hypertension', ['Metformin for roses'])).toEqual(['hypertens']);
});
