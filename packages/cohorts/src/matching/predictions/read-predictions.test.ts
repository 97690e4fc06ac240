// Predictions in both formats, whole and in pieces, well-formed and hostile.

import { matchPredictionRowSchema } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import fc from 'fast-check';
import { type PredictionFormat, readPredictions } from './read-predictions';

type Row = readonly (string | number | undefined)[];

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const size of sizes) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  yield bytes.subarray(from);
}

interface Input {
  readonly format: PredictionFormat;
  readonly bytes: Uint8Array;
  readonly sizes?: readonly number[];
  readonly mostRows?: number;
}

/** The rows that the sink received, or the message of the refusal. */
async function rowsOf({ bytes, sizes = [], ...options }: Input): Promise<Row[] | string> {
  const rows: Row[] = [];
  try {
    const count = await readPredictions(inPieces(bytes, sizes), options, {
      addPair: (a, b, score) => rows.push(score === undefined ? [a, b] : [a, b, score]),
      addCluster: (cluster, record) => rows.push(['in', cluster, record]),
    });
    expect(count).toBe(rows.length);
    return rows;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

function read(format: PredictionFormat, text: string): Promise<Row[] | string> {
  return rowsOf({ format, bytes: new TextEncoder().encode(text) });
}

test('CSV pairs are read with or without scores, in any order of columns, past columns of other names', async () => {
  expect(await read('csv', 'recordA,recordB\na,b\nc,d\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(await read('csv', 'rule,score,recordB,recordA\nx,0.5,b,a\ny,,d,c\nz,-1e-3,f,e')).toEqual([
    ['a', 'b', 0.5],
    ['c', 'd'],
    ['e', 'f', -0.001],
  ]);
});

test('a byte order mark, CRLF, blank lines, quotes and either spelling of the columns are taken', async () => {
  const text = '\ufeffclusterId,"recordID"\r\n\r\n1,"a,b"\r\n"say ""x""","two\nlines"\r\n';
  expect(await read('csv', text)).toEqual([
    ['in', '1', 'a,b'],
    ['in', 'say "x"', 'two\nlines'],
  ]);
});

test('NDJSON rows are pairs, members of clusters, or whole clusters', async () => {
  expect(
    await read('ndjson', '{"recordA":"a","recordB":"b"}\n\n{"recordA":"c","recordB":"d","score":2}'),
  ).toEqual([
    ['a', 'b'],
    ['c', 'd', 2],
  ]);
  const clusters =
    '{"clusterID":"1","recordID":"a"}\r\n{"clusterId":"1","recordId":"b"}\n{"cluster":["c","d"]}\n';
  expect(await read('ndjson', clusters)).toEqual([
    ['in', '1', 'a'],
    ['in', '1', 'b'],
    ['in', '\u00003', 'c'],
    ['in', '\u00003', 'd'],
  ]);
});

test('no rows are a valid prediction; CSV needs its header even then', async () => {
  expect(await read('ndjson', '')).toEqual([]);
  expect(await read('csv', 'recordA,recordB\n')).toEqual([]);
  expect(await read('csv', '')).toContain('Line 1: expected a header');
});

test.each([
  ['csv', 'a,b\nc,d\n', 'Line 1: expected a header with the columns recordA,recordB'],
  ['csv', 'recordA,recordB,clusterID,recordID\n', 'Line 1: expected a header'],
  ['csv', 'recordA,recordB\na,b\n\nc\n', 'Line 4: expected 2 fields, as in the header, found 1.'],
  ['csv', 'recordA,recordB\na,\n', 'Line 2: recordB must not be empty.'],
  ['csv', 'recordA,recordB,score\na,b,high\n', 'Line 2: score must be a number, such as 0.93.'],
  ['csv', 'recordA,recordB,score\na,b,Infinity\n', 'Line 2: score must be a number'],
  ['csv', 'recordA,recordB,score\na,b,1e999\n', 'Line 2: score must be a number'],
  ['csv', 'recordA,recordB\n"a"x,b\n', 'Line 2: a field with a quote must be quoted'],
  ['csv', 'recordA,recordB\na"",b\n', 'Line 2: a field with a quote must be quoted'],
  ['csv', 'recordA,recordB\na,b\n"c,d\ne,f\n', 'Line 3: a quoted field is never closed.'],
  ['ndjson', '{"recordA":"a","recordB":"b"}\n{"recordA":"a"', 'Line 2: expected one JSON object.'],
  ['ndjson', '[1]\n', 'Line 1: expected {"recordA", "recordB"}'],
  ['ndjson', 'null\n', 'Line 1: expected {"recordA", "recordB"}'],
  ['ndjson', '{"__proto__":{"recordA":"a","recordB":"b"}}\n', 'Line 1: expected {"recordA", "recordB"}'],
  ['ndjson', '{"recordA":"a"}\n', 'Line 1: recordB must be a text that is not empty.'],
  ['ndjson', '{"recordA":"a","recordB":7}\n', 'Line 1: recordB must be a text that is not empty.'],
  ['ndjson', '{"recordA":"a","recordB":"b","score":"1"}\n', 'Line 1: score must be a number'],
  ['ndjson', '{"cluster":[]}\n', 'Line 1: cluster must be a list'],
  ['ndjson', '{"cluster":["a",""]}\n', 'Line 1: each recordID of cluster must be a text'],
  [
    'ndjson',
    '{"recordA":"a","recordB":"b"}\n{"cluster":["a"]}\n',
    'Line 2: expected pairs, as on the lines before',
  ],
] as const)('of %s, %j is refused with the line and what was expected', async (format, text, message) => {
  expect(await read(format, text)).toContain(`invalid_predictions: ${message}`);
});

test('bytes that are not UTF-8 are refused, at the end as well', async () => {
  const header = [...new TextEncoder().encode('recordA,recordB\n')];
  for (const bytes of [
    [...header, 0xff, 0x2c, 0x61, 0x0a],
    [...header, 0x61, 0x2c, 0xc3],
  ]) {
    expect(await rowsOf({ format: 'csv', bytes: Uint8Array.from(bytes) })).toContain('not all UTF-8');
  }
});

test.each(['csv', 'ndjson'] as const)(
  'a line of %s without end is refused before it fills the memory',
  async (format) => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; sent < 1000; sent += 1) yield new Uint8Array(65_536).fill(0x61);
    }
    const sink = { addPair: () => undefined, addCluster: () => undefined };
    await expect(readPredictions(endless(), { format }, sink)).rejects.toThrow('at most 1048576 characters');
    expect(sent).toBeLessThan(20);
  },
);

test('a quote that is never closed is refused before it fills the memory, however short the lines', async () => {
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('recordA,recordB\n"');
    for (; sent < 1000; sent += 1) yield new Uint8Array(65_536).fill(0x0a);
  }
  const sink = { addPair: () => undefined, addCluster: () => undefined };
  await expect(readPredictions(endless(), { format: 'csv' }, sink)).rejects.toThrow(
    'Line 2: a quoted field is never',
  );
  expect(sent).toBeLessThan(20);
});

test('one row beyond the limit is refused; each record of a cluster is a row', async () => {
  const pairs = new TextEncoder().encode('recordA,recordB\na,b\nc,d\n');
  expect(await rowsOf({ format: 'csv', bytes: pairs, mostRows: 2 })).toHaveLength(2);
  expect(await rowsOf({ format: 'csv', bytes: pairs, mostRows: 1 })).toBe(
    'too_many_predictions: More than 1 rows; the row on line 3 is one too many.',
  );
  const cluster = new TextEncoder().encode('{"cluster":["a","b","c"]}');
  expect(await rowsOf({ format: 'ndjson', bytes: cluster, mostRows: 2 })).toContain('too_many_predictions');
});

const pieces = fc.array(fc.nat(9), { maxLength: 60 });
const fragment = fc.constantFrom(
  'a',
  'é',
  '𝄞',
  ',',
  '"',
  '""',
  '\n',
  '\r\n',
  'recordA,recordB\n',
  '\ufeff',
  '1',
);
const jsonFragment = fc.constantFrom(
  '{"recordA":"a","recordB":"é"}\n',
  '{"cluster":["𝄞"]}\n',
  '\r\n',
  '{',
  '"',
  'x',
);

test.each([
  ['csv', fragment],
  ['ndjson', jsonFragment],
] as const)('%s in any pieces, even cut within a character, reads like the whole', async (format, parts) => {
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 20 }), pieces, async (texts, sizes) => {
      const start = format === 'csv' ? 'recordA,recordB\n' : '';
      const bytes = new TextEncoder().encode(start + texts.join(''));
      expect(await rowsOf({ format, bytes, sizes })).toEqual(await rowsOf({ format, bytes }));
    }),
    { numRuns: 300 },
  );
});

test('whatever ids are written as CSV fields, they are read as they were', async () => {
  const id = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ü') });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(id, id), { minLength: 1 }), async (rows) => {
      const lines = rows.map(([a, b]) => `${quoted(a)},${quoted(b)}`);
      expect(await read('csv', ['recordA,recordB', ...lines].join('\r\n'))).toEqual(rows);
    }),
  );
});

test('a row is read exactly when it has the shape that the contract describes', async () => {
  const value = fc.constantFrom<unknown>('a', 'b', '', 7, null, ['a'], [], ['']);
  const row = fc.record(
    { recordA: value, recordB: value, clusterID: value, recordID: value, cluster: value },
    { requiredKeys: [] },
  );
  const isOneShape = (members: object) =>
    [['recordA', 'recordB'], ['clusterID', 'recordID'], ['cluster']].filter((names) =>
      names.some((name) => Object.hasOwn(members, name)),
    ).length === 1;
  await fc.assert(
    fc.asyncProperty(row.filter(isOneShape), async (members) => {
      const isRead = typeof (await read('ndjson', JSON.stringify(members))) !== 'string';
      expect(isRead).toBe(matchPredictionRowSchema.safeParse(members).success);
    }),
    { numRuns: 500 },
  );
});
