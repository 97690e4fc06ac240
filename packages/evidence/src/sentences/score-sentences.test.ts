import { questionOf } from '../../test/hand-made-retrieval';
import { recordOf } from '../../test/random-records';
import { sentencesOf } from './evidence-sentence';
import { coverageBy, scoreSentences } from './score-sentences';

const question = questionOf('Does drugol lower blood pressure in adults?');
const idf = new Map(question.terms.map(({ term }) => [term, 2]));

test('a result with the words of the question comes before its background, whatever stands first', () => {
  const record = recordOf({
    id: 'pmid:1',
    sections: [
      { label: 'BACKGROUND', text: 'Whether drugol can lower blood pressure in adults is not known.' },
      { label: 'RESULTS', text: 'Blood pressure was lower with drugol than with placebo (p = 0.01).' },
    ],
  });
  const [first, second] = scoreSentences(question, record, idf);
  expect(first?.sentence.kind).toBe('results');
  expect(second?.sentence.kind).toBe('background');
});

test('labels inside an unlabelled abstract tell what the sentences after them are for', () => {
  const text =
    'Objective: To test drugol in adults. Methods: We gave it to 40 people. Half of them had placebo. ' +
    'Results: Blood pressure fell by 9 mmHg. Conclusions: Drugol works in these adults.';
  const record = recordOf({ id: 'pmid:1', sections: [{ label: null, text }] });
  expect(sentencesOf(record).map(({ kind }) => kind)).toEqual([
    'background',
    'background',
    'background',
    'results',
    'conclusion',
  ]);
});

test('each sentence is found at its place in its section', () => {
  const text = 'The first finding was small.  The second finding was large.';
  const record = recordOf({
    id: 'pmid:1',
    sections: [{ label: null, text }],
    body: [{ label: 'Results', text }],
  });
  for (const { section, start, end, text: sentence } of sentencesOf(record)) {
    expect([...record.sections, ...record.body][section]?.text.slice(start, end)).toBe(sentence);
  }
  expect(sentencesOf(record)).toHaveLength(4);
});

test('another name of a concept covers what its own name does', () => {
  const asked = questionOf('heart attack');
  const weights = new Map(asked.terms.map(({ term }) => [term, 1]));
  const concept = {
    name: 'heart attack',
    role: null,
    terms: asked.terms.map(({ term }) => term),
    synonyms: [['myocardi', 'infarct']],
  };
  const sentence = 'Myocardial infarction was rarer.';
  expect(coverageBy(asked, weights)(sentence)).toBe(0);
  expect(coverageBy({ ...asked, concepts: [concept] }, weights)(sentence)).toBe(1);
});
