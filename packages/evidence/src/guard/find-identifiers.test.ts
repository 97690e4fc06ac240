// No identifier passes, and questions of medicine do.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findSharedData, sharedDataTitle } from '@synthward/testkit';
import fc from 'fast-check';
import { findIdentifiers, findIdentifiersInCode } from './find-identifiers';

const digit = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const given = fc.constantFrom('John', 'Maria', 'Ashley', 'Robert', 'Fatima', 'Linda', 'Wei', 'Carlos');
const family = fc.constantFrom(
  'Smith',
  'Garcia',
  'Nguyen',
  'Okafor',
  "O'Brien",
  'Kowalski',
  'Van Dyke',
  'Patel',
);
const month = fc.constantFrom('January', 'Feb', 'March', 'may', 'Sept.', 'October', 'DEC');
const day = fc.integer({ min: 1, max: 28 });
const year = fc.integer({ min: 1924, max: 2026 });
const two = (value: number) => String(value).padStart(2, '0');

const planted: Readonly<Record<string, fc.Arbitrary<string>>> = {
  email: fc.tuple(given, digit(3)).map(([name, n]) => `${name.toLowerCase()}.${n}@mail.example.org`),
  url: digit(4).map((n) => `https://portal.example.com/patients/${n}`),
  'bare domain': digit(3).map((n) => `see clinic${n}.com`),
  'network address': fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]) => `10.${a}.${b}.7`),
  'social security number': fc
    .tuple(digit(3), digit(2), digit(4), fc.constantFrom('-', ' ', '-'))
    .map(([a, b, c, mark]) => [a, b, c].join(mark)),
  'labelled record number': fc
    .tuple(
      fc.constantFrom(
        'MRN',
        'MRN:',
        'mrn #',
        'medical record number',
        'Patient ID:',
        'account no.',
        'Member ID',
        'NHS number',
      ),
      digit(7),
    )
    .map(([label, n]) => `${label} ${n}`),
  'lettered record number': digit(6).map((n) => `MRN: AB${n}`),
  'beneficiary identifier': fc
    .constantFrom('1EG4-TE5-MK73', '9AA9AA9AA99', '3HJ8-QW2-XY11')
    .map((n) => `MBI ${n}`),
  phone: fc
    .tuple(digit(3), digit(3), digit(4), fc.constantFrom('(A) B-C', 'A-B-C', 'A.B.C', '+1 A B C', 'A B C'))
    .map(([a, b, c, form]) => form.replace('A', a).replace('B', b).replace('C', c)),
  'foreign phone': fc.constantFrom('+44 20 7946 0958', '+49 30 901820 44', '+33 1 23 45 67 89'),
  'labelled phone': digit(7).map((n) => `phone ${n.slice(0, 3)}-${n.slice(3)}`),
  'long number': digit(10),
  'street address': fc
    .tuple(
      digit(3),
      fc.constantFrom('Main', 'Oak Hill', 'North 5th', 'Elm'),
      fc.constantFrom('Street', 'Ave', 'Road', 'Lane', 'Blvd', 'Dr'),
    )
    .map((parts) => parts.join(' ')),
  'small street': digit(2).map((n) => `${n} maple street`),
  'post box': digit(3).map((n) => `P.O. Box ${n}`),
  'ZIP code': digit(5).map((n) => `Vancouver, WA ${n}`),
  'ISO date': fc.tuple(year, day).map(([y, d]) => `${y}-0${1 + (d % 9)}-${two(d)}`),
  'US date': fc
    .tuple(year, day, fc.constantFrom('/', '-', '.'))
    .map(([y, d, mark]) => [1 + (d % 12), d, y].join(mark)),
  'short date': fc.tuple(day, day).map(([m, d]) => `${1 + (m % 12)}/${d}/${two(m)}`),
  'month first': fc.tuple(month, day, year).map(([m, d, y]) => `${m} ${d}, ${y}`),
  'day first': fc.tuple(month, day, year).map(([m, d, y]) => `${d} ${m} ${y}`),
  'date of birth': fc.tuple(month, day).map(([m, d]) => `DOB: ${m} ${d}`),
  name: fc.tuple(given, family).map((names) => names.join(' ')),
  'reversed name': fc.tuple(given, family).map(([a, b]) => `${b}, ${a}`),
  'small name': fc.constantFrom('john smith', 'maria garcia', 'linda nguyen', 'carlos martinez'),
  'titled name': fc
    .tuple(fc.constantFrom('Mr.', 'Mrs.', 'Ms', 'Dr.', 'Miss', 'Mr'), family)
    .map((names) => names.join(' ')),
  'name is': family.map((name) => `my name is ${name}`),
  'named patient': family.map((name) => `a patient named ${name}`),
  'told name': given.map((name) => `${name}, 54, has`),
};

const around = fc.constantFrom(
  (text: string) => `Is metformin safe for ${text} with stage 4 chronic kidney disease?`,
  (text: string) => `${text} What is the target blood pressure in diabetes?`,
  (text: string) => `Statins after stroke (${text})`,
  (text: string) => `hypertension, ${text}; which drug first?`,
  (text: string) => `Please summarize the evidence for\n${text}\n`,
);

test.each(Object.entries(planted))(
  'of a hundred planted in sentences none is missed: %s',
  (_, identifier) => {
    fc.assert(
      fc.property(identifier, around, (text, wrap) => {
        expect(findIdentifiers(wrap(text))).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
);

test.each([
  "Is radiotherapy useful in Hodgkin's disease, and does Epstein-Barr virus matter?",
  'Stevens-Johnson syndrome after lamotrigine: how often?',
  'Does the Barthel index or the Charles Bonnet syndrome predict falls?',
  'What is the role of Wilson disease, Graves disease, Alan Turing hospital scale and Thomas test?',
  'Amlodipine 2.5/80 mg versus 10/20/40 mg, 5-10 mg daily, 1,000,000 IU, 1500000 u/2 hours',
  'Is the trial NCT01234567 (ISRCTN12345678) relevant in 2019-2021 and rs1558902 carriers?',
  'HbA1c 6.5-7.0 % in adults aged 65 to 94 years, BP 130/80 mmHg, eGFR 15-29 mL/min/1.73 m2',
  'MR angiography or MS plaques: does MR imaging help at 1.5 T?',
  'Does vitamin D in May or March prevent falls? May aspirin be stopped?',
  'St. John’s wort and Johns Hopkins criteria',
  'Which medical record systems reduce errors, and does Medicare cover them?',
  'ratio 1:2:4 at 08:30:00, pH 7.35-7.45, ICD-10 E11.9, LOINC 4548-4, SNOMED 44054006',
])('%s names nobody', (text) => {
  expect(findIdentifiers(text)).toEqual([]);
});

test('codes of terminologies and ids of resources pass as codes, addresses and numbers of persons do not', () => {
  for (const code of [
    '314529007',
    'http://snomed.info/sct',
    '4548-4',
    '860975',
    'condition:http://loinc.org:4548-4',
  ])
    expect(findIdentifiersInCode(code)).toEqual([]);
  expect(findIdentifiersInCode('Condition/0f8fad5b-d9cb-469f-a165-70867728950e')).toEqual([]);
  for (const text of ['123-45-6789', 'john@mail.example.org', 'MRN 1234567', '555-123-4567'])
    expect(findIdentifiersInCode(text)).not.toEqual([]);
});

const hostile = [
  ...[
    '1',
    'a',
    ' ',
    '-',
    '.',
    '@',
    'A ',
    '1 ',
    '1-',
    '1.',
    'a@',
    'a.',
    'Mr. ',
    'name ',
    'John ',
    'Smith, ',
    '12 main ',
  ],
  ...['(', '+1', 'a:', 'f:', 'www.', 'MRN ', 'phone 1', '1/', 'May 1 ', 'born ', 'P.O. ', '2020-', "O'"],
];

test.each(hostile)('fifty kilobytes of %j cost hardly more than ten times five', (unit) => {
  const cost = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i += 1) {
      const startedAt = performance.now();
      findIdentifiers(text);
      best = Math.min(best, performance.now() - startedAt);
    }
    return best;
  };
  cost(5_000);
  expect(cost(50_000)).toBeLessThan(25 * Math.max(cost(5_000), 4)); // 100 would be quadratic
});

const data = findSharedData('evidence');
const questions = (): string[] => {
  if (data === null) return [];
  const lines = (name: string) => {
    const bytes = readFileSync(path.join(data, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  return [
    ...lines('pubmedqa/queries.jsonl').map(({ text }) => text),
    ...lines('evinf/queries.jsonl.gz').map(({ text }) => text),
    ...lines('medquad/medquad.jsonl.gz').map(({ question }) => question),
  ];
};

const onData = data === null ? test.skip : test;

onData(
  sharedDataTitle(
    'evidence',
    'fewer than one in two hundred clinical questions is taken for one that names somebody',
  ),
  () => {
    const asked = questions();
    expect(asked.length).toBeGreaterThan(10_000);
    const alarms = asked.filter((question) => findIdentifiers(question).length > 0);
    process.stdout.write(`identifier guard: ${alarms.length} false alarms of ${asked.length} questions\n`);
    expect(alarms.length / asked.length).toBeLessThan(0.005);
  },
);
