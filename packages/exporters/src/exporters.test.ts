// Content is what was put in, digests are of what came out, and nobody runs ahead of a slow store.

import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { encodeContent } from './encode';
import { gatherBytes } from './gather';
import { ndjsonContent } from './ndjson';
import { RecordPages } from './record-pages';
import { responseDocument } from './response-document';

const join = (blocks: Iterable<Uint8Array>) => Buffer.concat([...blocks]);

async function drain(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const blocks: Uint8Array[] = [];
  for await (const block of body) blocks.push(block);
  return Buffer.concat(blocks);
}

test('gathered blocks are the pieces laid end to end, whatever their sizes and scripts', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array());
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 0, max: 300_000 }), (pieces, length) => {
      const all = [...pieces, 'é'.repeat(length), ...pieces];
      expect(
        join(gatherBytes(all)).equals(Buffer.concat(all.map((part) => Buffer.from(part as string)))),
      ).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a block that was given out is never written to again', () => {
  const blocks: { block: Uint8Array; copy: Buffer }[] = [];
  for (const block of gatherBytes(Array.from({ length: 3000 }, (_, i) => `piece ${i} `.repeat(20)))) {
    blocks.push({ block, copy: Buffer.from(block) });
  }
  expect(blocks.length).toBeGreaterThan(1);
  for (const { block, copy } of blocks) expect(Buffer.from(block).equals(copy)).toBe(true);
});

test('pages give records back in any order, however large one of them is', () => {
  const texts = ['a', 'ü'.repeat(700_000), '', 'b'.repeat(900_000), 'c'];
  const pages = new RecordPages();
  for (const text of texts) pages.add(text);
  const reversed = [...pages.inOrder((place) => texts.length - 1 - place)].map((bytes) =>
    Buffer.from(bytes).toString(),
  );
  expect(reversed.map((text, i) => text === texts.at(-1 - i))).toEqual(texts.map(() => true));
  expect(() => [...pages.inOrder(() => 99)]).toThrow(RangeError);
});

test('ndjson has a line for each record', () => {
  expect(join(ndjsonContent(['{"a":1}', Buffer.from('{"a":2}')])).toString()).toBe('{"a":1}\n{"a":2}\n');
  expect(join(ndjsonContent([])).length).toBe(0);
});

test('a response document parses to its head and its lists', () => {
  const document = responseDocument({ spec: 1 }, ['{"a":1}', '{"a":2}'], ['1 -- "A"']);
  expect(JSON.parse(Buffer.from(document).toString())).toEqual({
    spec: 1,
    patients: [{ a: 1 }, { a: 2 }],
    patientSummaries: ['1 -- "A"'],
  });
});

test.each([true, false])(
  'what was encoded (gzip %p) unpacks to the content, and its digest is the content’s',
  async (gzip) => {
    const content = Array.from({ length: 50 }, (_, i) => Buffer.from(`line ${i}\n`.repeat(1000)));
    const encoded = encodeContent(content, { gzip });
    const stored = await drain(encoded.body);
    const plain = gzip ? gunzipSync(stored) : stored;
    expect(plain.equals(Buffer.concat(content))).toBe(true);
    expect(encoded.measured()).toEqual({
      contentSha256: createHash('sha256').update(plain).digest('hex'),
      contentBytes: plain.length,
    });
  },
);

test.each([true, false])('an error of the source reaches the reader (gzip %p)', async (gzip) => {
  function* failing(): Generator<Uint8Array> {
    yield Buffer.from('x');
    throw new Error('the source broke');
  }
  await expect(drain(encodeContent(failing(), { gzip }).body)).rejects.toThrow('the source broke');
});

test.each([true, false])('a reader that stops is not outrun (gzip %p)', async (gzip) => {
  let given = 0;
  function* endless(): Generator<Uint8Array> {
    for (;;) {
      given += 1;
      yield createHash('sha512').update(String(given)).digest(); // does not compress
    }
  }
  const reader = encodeContent(endless(), { gzip }).body[Symbol.asyncIterator]();
  await reader.next();
  const afterOne = given;
  await new Promise((resolve) => setImmediate(resolve));
  expect(given - afterOne).toBeLessThan(2000);
  await reader.return?.();
  const atEnd = given;
  await new Promise((resolve) => setImmediate(resolve));
  expect(given).toBe(atEnd);
});
