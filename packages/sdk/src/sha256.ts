// SHA-256 of bytes that come piece by piece (FIPS 180-4): what browsers bring hashes only what is there as a whole.

const BLOCK_BYTES = 64;
const WORDS = 64;

/** The first 32 bits of the fractional parts of roots of the first primes: cube roots for rounds, square roots for the start. */
const primes = firstPrimes(WORDS);
const ROUND = Int32Array.from(primes, (prime) => fractionBits(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)));

export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** In hex. To be asked once, after all updates. */
  digest(): string;
}

/** Begins a digest. */
export function createSha256(): Sha256 {
  const state = Int32Array.from(START);
  const block = new Uint8Array(BLOCK_BYTES);
  const words = new Int32Array(WORDS);
  let held = 0;
  let total = 0;

  function update(bytes: Uint8Array): void {
    total += bytes.length;
    let offset = 0;
    while (offset < bytes.length) {
      const taken = Math.min(BLOCK_BYTES - held, bytes.length - offset);
      block.set(bytes.subarray(offset, offset + taken), held);
      offset += taken;
      held += taken;
      if (held < BLOCK_BYTES) return;
      compress(state, block, words);
      held = 0;
    }
  }

  return {
    update,
    digest() {
      update(paddingOf(total, held));
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/** A bit, zeros, and the length in bits as 64 bits, up to a whole block. */
function paddingOf(total: number, held: number): Uint8Array {
  const padding = new Uint8Array((held < 56 ? 56 : 120) - held + 8);
  padding[0] = 0x80;
  const view = new DataView(padding.buffer);
  view.setUint32(padding.length - 8, Math.floor(total / 2 ** 29));
  view.setUint32(padding.length - 4, (total * 8) >>> 0);
  return padding;
}

function compress(state: Int32Array, block: Uint8Array, words: Int32Array): void {
  schedule(block, words);
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < WORDS; i += 1) {
    const mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(words, i)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state.set([a + at(state, 0), b + at(state, 1), c + at(state, 2), d + at(state, 3)]);
  state.set([e + at(state, 4), f + at(state, 5), g + at(state, 6), h + at(state, 7)], 4);
}

function schedule(block: Uint8Array, words: Int32Array): void {
  for (let i = 0; i < 16; i += 1) {
    const from = i * 4;
    words[i] =
      (byteAt(block, from) << 24) |
      (byteAt(block, from + 1) << 16) |
      (byteAt(block, from + 2) << 8) |
      byteAt(block, from + 3);
  }
  for (let i = 16; i < WORDS; i += 1) {
    const early = at(words, i - 15);
    const late = at(words, i - 2);
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = (at(words, i - 16) + first + at(words, i - 7) + second) | 0;
  }
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

function fractionBits(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}
