import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { createSha256 } from './sha256';

// fast-check prints the seed of a failure; PROPERTY_SEED repeats it.
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

test('the digest of any bytes, however they are cut, is that of another implementation', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const [own, other] = [createSha256(), createHash('sha256')];
      for (const part of parts) {
        own.update(part);
        other.update(part);
      }
      expect(own.digest()).toBe(other.digest('hex'));
    }),
    { seed, numRuns: 300 },
  );
});

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128])('the digest of %i bytes is right', (length) => {
  const bytes = new Uint8Array(length).fill(0xa5);
  const own = createSha256();
  own.update(bytes);
  expect(own.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('the digest of nothing is the published one', () => {
  expect(createSha256().digest()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
