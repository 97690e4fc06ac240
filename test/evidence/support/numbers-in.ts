// The numbers that a text holds, in digits or in words, so that texts can be held against each other.

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);

/** Numbers in digits; commas between thousands do not matter. */
export function numbersIn(text: string): Set<number> {
  const found = normal(text).match(/\d+(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+/g) ?? [];
  return new Set(found.map((number) => Number(number.replaceAll(',', ''))));
}

/** Every number that the text may be said to hold: also those in words, and commas read as decimal signs. */
export function allNumbersIn(text: string): Set<number> {
  const withCommas = normal(text).match(/\d+,\d+/g) ?? [];
  const parts = withCommas.flatMap((pair) => [pair.replace(',', '.'), ...pair.split(',')]);
  return new Set([...numbersIn(text), ...parts.map(Number), ...spelledNumbersIn(text)]);
}

function normal(text: string): string {
  return text.replace(/(\d)[\u2009\u202f\u00a0](?=\d{3}\b)/g, '$1').replace(/(\d)·(?=\d)/g, '$1.');
}

const FACTORS = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);
const ANY = [...VALUES.keys(), ...FACTORS.keys()].join('|');
const SPELLED = new RegExp(`\\b(?:${ANY})(?:[\\s-]+(?:and[\\s-]+)?(?:${ANY}))*\\b`, 'g');

function spelledNumbersIn(text: string): number[] {
  const runs = text.toLowerCase().match(SPELLED) ?? [];
  return runs.map((run) =>
    run.split(/[\s-]+/).reduce((sum, word) => sum * (FACTORS.get(word) ?? 1) + (VALUES.get(word) ?? 0), 0),
  );
}
