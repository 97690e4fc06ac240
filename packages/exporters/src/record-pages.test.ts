// What pages hold is what JSON.stringify writes, for every record that the types allow.

import type { RecordChange, SourceRecord } from '@synthward/contracts';
import fc from 'fast-check';
import { RecordPages } from './record-pages';

const hostile = [
  '"',
  '\\',
  '\n',
  '\u0000',
  '\u001f',
  '\u007f',
  'é',
  '\u2028',
  '\ud83d\ude00',
  '\ud800',
  '\udc00',
];
const piece = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
);
const perhaps = fc.option(text);
const number = fc.oneof(fc.double(), fc.constantFrom(1e21, 1e-7, -0, 0.1, 120, Number.NaN, Infinity));
const coding = fc.record({ system: text, code: text, display: text });

const record: fc.Arbitrary<SourceRecord> = fc.record({
  sourceSystem: text,
  recordID: text,
  mrn: text,
  mergedInto: perhaps,
  registeredDate: text,
  ssn: perhaps,
  givenName: text,
  middleName: perhaps,
  familyName: text,
  suffix: perhaps,
  birthDate: text,
  sexAtBirth: fc.constantFrom('female', 'male'),
  address: fc.record({
    line: text,
    city: text,
    state: text,
    postalCode: text,
    country: fc.constant('US'),
  }),
  phone: perhaps,
  email: perhaps,
  deceasedDate: perhaps,
  language: text,
  race: fc.constantFrom(null, 'white', 'asian'),
  ethnicity: fc.constantFrom(null, 'hispanic-or-latino'),
  payer: text,
  conditions: fc.array(
    fc.record({
      id: text,
      name: text,
      display: text,
      codings: fc.array(coding),
      onsetDate: text,
      recordedDate: text,
      encounterID: text,
    }),
    { maxLength: 3 },
  ),
  encounters: fc.array(fc.record({ id: text, type: coding, date: text, reason: text }), { maxLength: 3 }),
  observations: fc.array(
    fc.record({
      id: text,
      encounterID: text,
      code: coding,
      date: text,
      value: number,
      unit: text,
      interpretation: fc.constantFrom('low', 'normal', 'high', null),
    }),
    { maxLength: 3 },
  ),
  documents: fc.array(
    fc.record({
      id: text,
      type: fc.constantFrom('encounter-summary', 'clinical-summary'),
      date: text,
      encounterID: text,
      text,
    }),
    { maxLength: 3 },
  ),
});

const change: fc.Arbitrary<RecordChange> = fc.record({
  change: fc.constantFrom('new', 'changed', 'deleted'),
  sourceSystem: text,
  recordID: text,
  mrn: text,
  record: fc.option(record),
});

test('every record, and every change of one, is printed with the bytes of JSON.stringify', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(record, change), { maxLength: 5 }), (rows) => {
      const pages = new RecordPages();
      for (const row of rows) pages.addRecord(row);
      expect(linesOf(pages)).toEqual(rows.map((row) => JSON.stringify(row)));
    }),
    { numRuns: 300 },
  );
});

test('every UTF-16 unit comes out as in JSON.stringify, in short texts and in long ones', () => {
  const pages = new RecordPages();
  const expected: string[] = [];
  for (const filling of ['', 'x'.repeat(100)]) {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      if (unit >= 0x500 && unit < 0xd700 && unit % 97 !== 0) continue; // alike, and many
      const row: RecordChange = {
        change: 'new',
        sourceSystem: `a${String.fromCharCode(unit)}${filling}`,
        recordID: '',
        mrn: '',
        record: null,
      };
      pages.addRecord(row);
      expected.push(JSON.stringify(row));
    }
  }
  expect(linesOf(pages)).toEqual(expected);
});

test('rows keep their bytes across pages, however long a row is and wherever a page ends', () => {
  const row = (length: number): RecordChange => ({
    change: 'changed',
    sourceSystem: 's'.repeat(length % 40),
    recordID: 'é'.repeat(length % 500),
    mrn: 'm'.repeat(length),
    record: null,
  });
  const rows = Array.from({ length: 1500 }, (_, i) => row((i * i) % 3001));
  rows.splice(700, 0, row(2_500_000));
  const pages = new RecordPages();
  for (const each of rows) pages.addRecord(each);
  expect(linesOf(pages).every((line, i) => line === JSON.stringify(rows[i]))).toBe(true);
  expect(pages.length).toBe(rows.length);
});

test('text and records may be added in turn', () => {
  const [sample] = fc.sample(change, { numRuns: 1, seed: 1 });
  if (!sample) throw new Error('no sample');
  const pages = new RecordPages();
  pages.add('{"a":"ü"}');
  pages.addRecord(sample);
  pages.add('');
  expect(linesOf(pages)).toEqual(['{"a":"ü"}', JSON.stringify(sample), '']);
});

function linesOf(pages: RecordPages): string[] {
  return Array.from(
    pages.inOrder((place) => place),
    (bytes) => Buffer.from(bytes).toString(),
  );
}
