// Reading JSON that may be anything: a member of the wrong kind is as good as none.

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value, if it is an object and no list. */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject) // just looked at
    : undefined;
}

/** The value, if it is a text with something in it, in one line. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

/** The items of a list; none of whatever else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list. */
export function objectsOf(value: unknown): JsonObject[] {
  return listOf(value)
    .map(objectOf)
    .filter((item) => item !== undefined);
}

/** The objects of a list, or the one that stands alone. */
export function oneOrMore(value: unknown): JsonObject[] {
  return objectsOf(Array.isArray(value) ? value : [value]);
}

/** The first of some texts that is one of the known words. */
export function wordOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}
