// The fields of one CSV record (RFC 4180).

/** Whether every quote of a text has its partner; a record whose quotes have not goes on on the next line. */
export function hasBalancedQuotes(text: string): boolean {
  let isBalanced = true;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isBalanced = !isBalanced;
  return isBalanced;
}

/** The fields without their quotes, or undefined where a quote stands in the wrong place. */
export function csvFields(record: string): string[] | undefined {
  if (!record.includes('"')) return record.split(',');
  const fields: string[] = [];
  for (let at = 0; at <= record.length; ) {
    const end = record[at] === '"' ? endOfQuoted(record, at) : endOfPlain(record, at);
    if (end < record.length && record[end] !== ',') return undefined;
    const field = record.slice(at, end);
    fields.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    at = end + 1;
  }
  return fields;
}

/** The place after the closing quote; a doubled quote is a character of the field. */
function endOfQuoted(record: string, from: number): number {
  let quote = record.indexOf('"', from + 1);
  while (quote >= 0 && record[quote + 1] === '"') quote = record.indexOf('"', quote + 2);
  return quote < 0 ? record.length : quote + 1;
}

/** The place of the next comma or quote. */
function endOfPlain(record: string, from: number): number {
  let at = from;
  while (at < record.length && record[at] !== ',' && record[at] !== '"') at += 1;
  return at;
}
