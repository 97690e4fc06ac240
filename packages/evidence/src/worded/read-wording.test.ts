import fc from 'fast-check';
import { readWording } from './read-wording';

const one = { section: 'evidence', sentence: 'It did.', quote_ids: [1] };
const text = JSON.stringify([one]);

test.each([text, `\n ${text} `, `\`\`\`json\n${text}\n\`\`\``, `\`\`\`\n${text}\n\`\`\`\n`])(
  'an array is read, bare or in one fenced block: %j',
  (content) => {
    expect(readWording(content)).toEqual({ sentences: [one], malformed: 0 });
  },
);

test.each([
  '',
  'I cannot answer that.',
  text.slice(0, -5),
  `Here you are: ${text}`,
  `\`\`\`json\n${text}`,
  `${text}${text}`,
  JSON.stringify(one),
  JSON.stringify({ answer: [one] }),
  'null',
  JSON.stringify(Array(201).fill(one)),
])('whatever else is said is not guessed at: %j', (content) => {
  expect(readWording(content)).toBeNull();
});

test.each([
  { ...one, quote_ids: ['1'] },
  { ...one, quote_ids: 1 },
  { ...one, quote_ids: [1.5] },
  { ...one, sentence: '' },
  { ...one, sentence: 'x'.repeat(2_001) },
  { ...one, section: null },
  { ...one, confidence: 1 },
  { sentence: 'It did.' },
  'It did.',
  null,
  [one],
])('an item that is not as asked for is counted, and the others are read: %j', (item) => {
  expect(readWording(JSON.stringify([item, one]))).toEqual({ sentences: [one], malformed: 1 });
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (content) => void readWording(content)));
});
