// Names that stand for a name that nobody knew.

/** What American registries write for a name that is not known (FNU, LNU: first, last name unknown; engine assumption). */
const UNKNOWN_NAMES = new Set(['FNU', 'LNU', 'UNKNOWN', 'UNK', 'ANONYMOUS', 'NONAME', 'TEST', 'PATIENT']);
const NEWBORN = /^(BABY|NEWBORN|INFANT|TWIN)|(^| )(BOY|GIRL)( |$)/;

/** Words of a name in upper case without those that stand for an unknown one. */
export function knownWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !UNKNOWN_NAMES.has(word));
}

/** Whether given names are those of a child that has none yet, such as "Baby Girl A". */
export function isNewbornName(words: readonly string[]): boolean {
  return NEWBORN.test(words.join(' '));
}

/** The letter that tells newborn twins apart; empty when there is none. */
export function twinLetter(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return isNewbornName(words) && last.length === 1 ? last : '';
}
