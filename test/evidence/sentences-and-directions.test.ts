// How often the right sentence is found and its direction read, and whether seeded faults pass: figures are printed.

import {
  directionOf,
  quoteOf,
  scoreSentences,
  sentenceSpans,
  termsOf,
  wordingFault,
} from '@synthward/evidence';
import { findSharedData, sharedDataTitle } from '@synthward/testkit';
import {
  isForTuning,
  type LabelledPrompt,
  type LabelledPrompts,
  readLabelledPrompts,
  share,
} from './labelled-prompts';

const HALVES = [
  ['tuned half', isForTuning],
  ['other half', (id: string) => !isForTuning(id)],
  ['all', () => true],
] as const;
const DIRECTIONS = {
  'no significant difference': 'none',
  'significantly increased': 'increased',
  'significantly decreased': 'decreased',
} as const;

const hasData = findSharedData('evidence') !== null;
const suite = hasData ? describe : describe.skip;

suite(sharedDataTitle('evidence', 'on the labelled prompts of the development split'), () => {
  let data: LabelledPrompts;
  beforeAll(() => {
    data = readLabelledPrompts();
  });

  test('the sentence that bears a label out is first for 56 and among the first three for 88 of 100 prompts', () => {
    const measured = HALVES.map(([name, isIn]) => {
      const ranks = data.prompts
        .filter(({ id }) => isIn(id))
        .flatMap((prompt) => rankOfEvidence(prompt, data));
      const [first, three] = [1, 3].map((limit) => ranks.filter((rank) => rank < limit).length);
      print(
        `evidence sentence, ${name}: first ${share(first ?? 0, ranks.length)}, first three ${share(three ?? 0, ranks.length)}`,
      );
      return {
        first: (first ?? 0) / ranks.length,
        three: (three ?? 0) / ranks.length,
        prompts: ranks.length,
      };
    });
    const [, , all] = measured;
    expect(all?.prompts).toBeGreaterThan(500);
    expect(all?.first).toBeGreaterThanOrEqual(0.56);
    expect(all?.three).toBeGreaterThanOrEqual(0.88);
  });

  test('a direction that is told is right for 82 of 100 spans, and one is told for 84 of 100', () => {
    for (const [name, isIn] of HALVES) {
      const prompts = data.prompts.filter(({ id }) => isIn(id));
      const told = prompts.flatMap(({ I, O, label, evidence: [span] }) => {
        const direction = directionOf(span ?? '', { intervention: I, outcome: O });
        return direction === null ? [] : [direction === DIRECTIONS[label]];
      });
      const right = told.filter(Boolean).length;
      print(
        `direction, ${name}: right ${share(right, told.length)}, told ${share(told.length, prompts.length)}`,
      );
      if (name !== 'all') continue;
      expect(right / told.length).toBeGreaterThanOrEqual(0.82);
      expect(told.length / prompts.length).toBeGreaterThanOrEqual(0.84);
    }
  });

  test('each seeded fault in a quotation is found, and no true quotation is called false', () => {
    const counts = { quotations: 0, number: 0, drug: 0, negation: 0 };
    const missed: string[] = [];
    for (const { source, quote } of quotationsOf(data)) {
      counts.quotations += 1;
      if (wordingFault(quote, [source]) !== null) missed.push(`called false: ${quote}`);
      for (const [kind, seeded] of seededFaults(quote)) {
        counts[kind] += 1;
        if (wordingFault(seeded, [source]) === null) missed.push(`${kind}: ${seeded}`);
      }
    }
    print(`seeded faults: ${JSON.stringify(counts)}, missed ${missed.length}`);
    expect(missed).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(1000);
  });
});

/** How many sentences of the abstract come before the first that is a labelled span, by letters alone; none without one. */
function rankOfEvidence(prompt: LabelledPrompt, data: LabelledPrompts): number[] {
  const abstract = data.abstracts.get(Object.keys(prompt.rel)[0] ?? '');
  if (abstract === undefined) return [];
  const terms = [...new Set(termsOf(prompt.text))];
  const ranked = scoreSentences(
    { terms: terms.map((term) => ({ term, weight: 1 })) },
    { sections: abstract.sections.map(([label, text]) => ({ label: label || null, text })), body: [] },
    new Map(terms.map((term) => [term, data.inverseFrequency(term)])),
  );
  const spans = prompt.evidence.map(lettersOf);
  const rank = ranked.findIndex(({ sentence }) =>
    spans.some((span) => overlapOf(span, lettersOf(sentence.text)) >= 0.6),
  );
  return rank < 0 ? [] : [rank];
}

function lettersOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]+/g) ?? []);
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

/** Every sentence of the abstracts that can be quoted, with its quotation. */
function quotationsOf({ abstracts }: LabelledPrompts): { readonly source: string; readonly quote: string }[] {
  const texts = [...abstracts.values()].flatMap(({ sections }) => sections.map(([, text]) => text));
  return texts.flatMap((text) =>
    sentenceSpans(text).flatMap(({ start, end }) => {
      const source = text.slice(start, end);
      const quote = quoteOf(source, () => 0);
      return quote === null ? [] : [{ source, quote }];
    }),
  );
}

type Seeded = readonly ['number' | 'drug' | 'negation', string];

/** One number more by one, one drug replaced by another, one negation dropped. */
function seededFaults(quote: string): Seeded[] {
  const number = /\d+(?:\.\d+)?/.exec(quote);
  const drug = /\b[a-z]{5,}(?:in|ol|ide|ine|ate|one|mab|pril)\b/.exec(quote);
  const negation = /\b(?:not|no|without|neither|nor|never) /i.exec(quote);
  const other = /warfarin/i.test(quote) ? 'digoxin' : 'warfarin';
  const replaced = (found: RegExpExecArray, by: string) =>
    quote.slice(0, found.index) + by + quote.slice(found.index + found[0].length);
  return [
    ...(number === null ? [] : [['number', replaced(number, String(Number(number[0]) + 1))] as const]),
    ...(drug === null || drug[0] === other ? [] : [['drug', replaced(drug, other)] as const]),
    ...(negation === null ? [] : [['negation', replaced(negation, '')] as const]),
  ];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
