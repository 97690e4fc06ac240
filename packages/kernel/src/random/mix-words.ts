// Mixing one word with two keys: the round function of everything here that is enciphered.

/** Two multiply-xorshift steps with a key each (the finaliser of MurmurHash3, A. Appleby, with keys mixed in): 32 bits. */
export function mixWords(value: number, first: number, second: number): number {
  let h = value ^ first;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ second, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
