// Folders of test data that is not part of this repository: where they are, and how to say aloud that they are absent.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = process.env.SYNTHWARD_SHARED_DATA ?? path.resolve(__dirname, '../../../shared/data');

/** How to name a block that needs a folder of the data, and whether to skip it: said aloud here, and in the title. */
export function dataSuite(
  name: string,
  title: string,
): { readonly title: string; readonly isSkipped: boolean } {
  if (existsSync(path.join(FOLDER, name))) return { title, isSkipped: false };
  const remedy = `put the folder ${name} below the one that SYNTHWARD_SHARED_DATA names`;
  process.stderr.write(`\n${title} was NOT tested: ${remedy}\n\n`);
  return { title: `${title} (no data: ${remedy})`, isSkipped: true };
}

/** The path of a file or folder of the data. */
export function dataPath(name: string): string {
  return path.join(FOLDER, name);
}

/** The files of a folder of the data, parsed, by name; what is gzipped is unpacked, what is no JSON left out. */
export function jsonFilesIn(folder: string): readonly { readonly name: string; readonly value: unknown }[] {
  const names = readdirSync(dataPath(folder)).filter((name) => /\.json(?:\.gz)?$/.test(name));
  return names.sort().map((name) => {
    const bytes = readFileSync(path.join(dataPath(folder), name));
    return { name, value: JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) };
  });
}

/** The lines of an NDJSON file of the data, parsed. */
export function linesOf(file: string): readonly unknown[] {
  return readFileSync(dataPath(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
