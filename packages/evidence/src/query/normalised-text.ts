// A question as text without what transport and typing put into it.

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Character references resolved, compatibility forms composed, runs of white space one space, none at the ends. */
export function normalisedText(text: string): string {
  return text
    .replace(/&(#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => characterOf(name.toLowerCase()) ?? whole)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name);
  const code = Number(name.slice(1));
  return code > 31 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}
