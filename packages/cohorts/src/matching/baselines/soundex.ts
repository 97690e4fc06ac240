// American Soundex, as the National Archives describe it for the census indexes.

const CODES: Readonly<Record<string, string>> = {
  B: '1',
  F: '1',
  P: '1',
  V: '1',
  C: '2',
  G: '2',
  J: '2',
  K: '2',
  Q: '2',
  S: '2',
  X: '2',
  Z: '2',
  D: '3',
  T: '3',
  L: '4',
  M: '5',
  N: '5',
  R: '6',
};

/** A letter and three digits for a name in upper case; empty for an empty name. H and W do not part equal codes. */
export function soundex(name: string): string {
  let code = name.charAt(0);
  let last = CODES[code] ?? '';
  for (let i = 1; i < name.length && code.length < 4; i += 1) {
    const letter = name.charAt(i);
    if (letter === 'H' || letter === 'W') continue;
    const digit = CODES[letter] ?? '';
    if (digit !== '' && digit !== last) code += digit;
    last = digit;
  }
  return code === '' ? '' : code.padEnd(4, '0');
}
