import { bundledCards } from '.';
import { libraryQuestions } from './questions';

const designs = new Map(bundledCards.map(({ id, design }) => [id, design]));

test('there are at least sixty questions, no two alike', () => {
  const asked = libraryQuestions.map(({ text, publicationFilter }) =>
    JSON.stringify([text, publicationFilter]),
  );
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThanOrEqual(60);
});

test('every card that an answer must cite is in the library', () => {
  const unknown = libraryQuestions.flatMap(({ cites }) => cites.filter((id) => !designs.has(id)));
  expect(unknown).toEqual([]);
});

test('the flags that a question asks for follow from the designs of its cards', () => {
  const contradicting = libraryQuestions.filter(({ cites, flags }) => {
    const cited = cites.map((id) => designs.get(id));
    const hasTrial = cited.some((design) => design === 'randomised-trial' || design === 'other-trial');
    const hasGuideline = cited.includes('guideline');
    return (
      (flags.contains_trial === true && !hasTrial) ||
      (flags.contains_trial === false && hasTrial) ||
      (flags.contains_guideline === true && !hasGuideline) ||
      (flags.contains_guideline === false && hasGuideline) ||
      (flags.relevance === 'unanswered') !== (cites.length === 0)
    );
  });
  expect(contradicting.map(({ text }) => text)).toEqual([]);
});
