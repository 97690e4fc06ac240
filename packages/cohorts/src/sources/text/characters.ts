// Texts as people see them: letter by letter, whatever they are made of.

const ASCII = /^[\0-\x7f]*$/;
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
const WORD_CHARACTER = /^[\p{L}\p{N}]/u;

/** The characters of a text, each with its combining marks; surrogate pairs stay whole. Joined they give the text. */
export function charactersOf(text: string): string[] {
  return ASCII.test(text) ? text.split('') : (text.match(CHARACTER) ?? []);
}

/** Whether the character is a letter or a digit of any script. */
export function isWordCharacter(character: string | undefined): character is string {
  return character !== undefined && WORD_CHARACTER.test(character);
}

/** Whether the character is an upper-case letter. */
export function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase();
}

/** The beginning of a text within `longest` UTF-16 code units, ending neither inside a character nor with a blank. */
export function truncated(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const character of charactersOf(text)) {
    if (kept.length + character.length > longest) break;
    kept += character;
  }
  return kept.trimEnd() || firstCodePoint(text);
}

/** What is left of a text whose first character alone is too long. */
function firstCodePoint(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}
