import { sentenceSpans } from './split-sentences';

function split(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
}

test('abbreviations, decimals, initials and units end no sentence or one, as a reader would', () => {
  const text =
    'Mortality was 36% vs. 25% in controls (p = .04). The dose of Dr. A. Smith et al. was 2.5 mg/d. ' +
    'The advice is grade A. Doses were only 5 g. Nobody withdrew from the study?  "Quoted sentences begin anew."';
  expect(split(text)).toEqual([
    'Mortality was 36% vs. 25% in controls (p = .04).',
    'The dose of Dr. A. Smith et al. was 2.5 mg/d.',
    'The advice is grade A.',
    'Doses were only 5 g.',
    'Nobody withdrew from the study?',
    '"Quoted sentences begin anew."',
  ]);
});

test('spans are the text itself, in order, and pieces of a few letters are left out', () => {
  const text = '  First sentence of this text.\n\nOk.  Second sentence of this text!  ';
  expect(split(text)).toEqual(['First sentence of this text.', 'Second sentence of this text!']);
  expect(sentenceSpans('')).toEqual([]);
});
