// Where the sources of imports are kept until they are imported.

const FOLDER = 'evidence-imports';

/** Below it each import has a folder of its own. */
export const importsPrefix = FOLDER;

export function importPrefixOf(importID: string): string {
  return `${FOLDER}/${importID}`;
}

export function importKeyOf(importID: string): string {
  return `${importPrefixOf(importID)}/source`;
}
