// Markup that cannot be broken out of: whatever is put into a template is text until it is markup itself.

/** Markup that was made by a template. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

/** A template of markup: texts and numbers are escaped, markup and lists of markup are put in as they are. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = template[0] ?? '';
  parts.forEach((part, i) => {
    text += textOf(part) + (template[i + 1] ?? '');
  });
  return new Markup(text);
}

/** Nothing. */
export const nothing = new Markup('');

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' ? escapeText(part) : part.map(({ text }) => text).join('');
}

/**
 * Controls and invisible marks of direction are shown by their number: a name must not reorder the page, nor hide
 * in it. The tab and the line feed are blanks.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(UNSEEN, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
