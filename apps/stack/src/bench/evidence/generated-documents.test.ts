import { searchedTerms } from '@synthward/evidence';
import { generatedCollection } from './generated-documents';

test('the same size gives the same documents and questions, whose words are found in the documents', () => {
  const collection = generatedCollection(200);
  const documents = [...collection.documents()];
  expect(documents).toEqual([...generatedCollection(200).documents()]);
  const known = new Set(documents.flatMap(searchedTerms));
  const [question] = collection.questions(1);
  expect(generatedCollection(200).questions(1)).toEqual([question]);
  expect(question?.some(({ term }) => known.has(term))).toBe(true);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(200);
});
