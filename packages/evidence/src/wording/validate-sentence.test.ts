import fc from 'fast-check';
import { isQuotation, wordingFault } from './validate-sentence';

const SOURCE =
  'In 120 adults, drugol 5 mg/day reduced pain by 1.5 points (95% CI 0.9 to 2.1; p < .01), but aspirin 100 mg did not improve sleep.';

test('a sentence of the source is borne out, with or without marks and line breaks', () => {
  expect(wordingFault(SOURCE, [SOURCE])).toBeNull();
  expect(wordingFault(`${SOURCE.replace(', ', ',\n')} [3]`, [SOURCE])).toBeNull();
  expect(wordingFault(SOURCE, ['Another sentence.', SOURCE])).toBeNull();
});

test('a retelling that changes no fact is borne out', () => {
  const retold =
    'The study found that in 120 adults, drugol 5 mg/day reduced pain by 1.5 points, but aspirin did not improve sleep. [1]';
  expect(wordingFault(retold, [SOURCE])).toBeNull();
});

test.each([
  ['number', SOURCE.replace('120', '130')],
  ['number', SOURCE.replace('1.5', '15')],
  ['number', SOURCE.replace('adults', 'two adults')],
  ['unit', SOURCE.replace('5 mg/day', '5 µg/day')],
  ['unit', SOURCE.replace('p < .01', 'p > .01')],
  ['negation', SOURCE.replace('did not improve', 'did improve')],
  ['negation', SOURCE.replace('reduced', 'not reduced')],
  ['word', SOURCE.replace('aspirin', 'warfarin')],
  ['word', SOURCE.replace('reduced', 'increased')],
  ['word', SOURCE.replace('In 120', 'In most of 120')],
  ['order', SOURCE.replace('drugol', 'XX').replace('aspirin', 'drugol').replace('XX', 'aspirin')],
  ['order', SOURCE.replace('drugol 5 mg/day reduced pain', '... reduced drugol')],
  ['certainty', SOURCE.replace(', but aspirin', '; aspirin')],
  ['certainty', SOURCE.replace('reduced', 'may have reduced')],
  ['empty', '... [1]'],
])('a fault of kind %s is found: %s', (fault, sentence) => {
  expect(wordingFault(sentence, [SOURCE])).toBe(fault);
});

test('two swapped numbers are found, though the source has both', () => {
  const source = 'Mortality was 36% with drugol and 25% with placebo.';
  expect(wordingFault('Mortality was 25% with drugol and 36% with placebo.', [source])).not.toBeNull();
});

test.each([
  ['Drugol may reduce pain in adults.', 'Drugol reduces pain in adults.', 'certainty'],
  ['Drugol reduces pain if it is taken early.', 'Drugol reduces pain taken early.', 'certainty'],
  ['Drugol reduced pain in men.', 'In every available study drugol reduced pain in men.', 'certainty'],
  ['Metformin improved sleep, and aspirin reduced pain.', 'Metformin reduced pain.', 'order'],
  ['Metformin lowered HbA1c by 1.2 and placebo by 0.3.', 'Metformin lowered HbA1c by 0.3.', 'order'],
  ['Deaths were 36% with metformin and 25% with placebo.', 'Deaths were 36% with placebo.', 'order'],
  ['Metformin reduced weight and increased nausea.', 'Metformin reduced nausea.', 'order'],
])('of "%s" nobody makes "%s"', (source, sentence, fault) => {
  expect(wordingFault(source, [source])).toBeNull();
  expect(wordingFault(sentence, [source])).toBe(fault);
});

test('what "..." stands for may not negate', () => {
  expect(isQuotation('In 120 adults, drugol 5 mg/day reduced pain ...', SOURCE)).toBe(false);
  const longer = 'In 120 adults, who were recruited in spring, drugol reduced pain.';
  expect(isQuotation('In 120 adults, ... drugol reduced pain.', longer)).toBe(true);
  expect(wordingFault('... did ... improve sleep.', [SOURCE])).not.toBeNull();
});

test('a piece that ends inside a word or a number is no quotation', () => {
  expect(isQuotation('In 12', 'In 120 adults.')).toBe(false);
  expect(isQuotation('it fell by 1', 'it fell by 1.5 points')).toBe(false);
  expect(isQuotation('effective.', 'It was ineffective.')).toBe(false);
});

test('a number that is not in the source is found wherever it stands', () => {
  const number = fc.integer({ min: 2, max: 99_999 }).filter((n) => !SOURCE.includes(String(n)));
  const words = SOURCE.split(' ');
  fc.assert(
    fc.property(number, fc.nat(words.length), (value, at) => {
      const sentence = [...words.slice(0, at), String(value), ...words.slice(at)].join(' ');
      expect(wordingFault(sentence, [SOURCE])).not.toBeNull();
    }),
  );
});
