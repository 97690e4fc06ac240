// Lists of the codes and displays of systems that no definition lists, such as the LOINC codes that one knows.

/** By system, by code: the display, or an empty text where any display will do. */
export type Dictionary = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The same as JSON: `{system: {code: display}}`. */
export type DictionaryTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function dictionaryOf(table: DictionaryTable): Dictionary {
  return new Map(Object.entries(table).map(([system, codes]) => [system, new Map(Object.entries(codes))]));
}
