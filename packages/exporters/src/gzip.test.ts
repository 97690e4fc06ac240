// What is compressed block by block is one gzip member, whatever the blocks.

import { gunzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { gzipBlocks } from './gzip';

const blocks = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 12 });

test('blocks of any sizes, none at all and empty ones unpack to the content laid end to end', () => {
  fc.assert(
    fc.property(blocks, (content) => {
      expect(gunzipSync(Buffer.concat([...gzipBlocks(content)]))).toEqual(Buffer.concat(content));
    }),
  );
});

test('the whole content is one member: between one header and one trailer lies one stream', () => {
  const content = Array.from({ length: 8 }, (_, i) => Buffer.from(`block ${i} `.repeat(20_000)));
  const packed = Buffer.concat([...gzipBlocks(content)]);
  expect(inflateRawSync(packed.subarray(10, -8))).toEqual(Buffer.concat(content));
});

test('repetitive content shrinks, and the same content gives the same bytes', () => {
  const content = [Buffer.from('{"sourceSystem":"regional-hie"}\n'.repeat(10_000))];
  const packed = Buffer.concat([...gzipBlocks(content)]);
  expect(packed.length).toBeLessThan(320_000 / 20);
  expect(Buffer.concat([...gzipBlocks(content)])).toEqual(packed);
});

test('the next block is not made before it is asked for', () => {
  let made = 0;
  function* counted() {
    for (;;) {
      made += 1;
      yield Buffer.alloc(1000);
    }
  }
  const packed = gzipBlocks(counted());
  for (let i = 0; i < 3; i += 1) packed.next(); // the header, and two blocks
  expect(made).toBe(2);
});
