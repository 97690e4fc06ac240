// The sections of a note.

/** A heading and the lines below it; undefined where there is nothing to say. */
export function section(heading: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : `${heading}\n${lines.join('\n')}`;
}

/** Sections with a blank line between them. */
export function joinSections(sections: readonly (string | undefined)[]): string {
  return sections.filter((text) => text !== undefined).join('\n\n');
}

/** A list of short things as one line that ends in a full stop. */
export function inOneLine(things: readonly string[]): string[] {
  return things.length === 0 ? [] : [`${things.join('; ')}.`];
}
