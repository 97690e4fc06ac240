// Runs the linter over files in order and hands out findings as they come.

import type { Linter, LintRun, LocatedFinding } from '@synthward/fhir-lint';
import type { InputFile } from '../../input/find-files';
import { type ReadResource, readResources } from '../../input/read-resources';
import type { LintSummary } from './print-finding';

/** Where findings go. */
type Sink = (finding: LocatedFinding) => void;

/** Findings come in the order of the files; those that only the whole set shows come last. */
export async function lintFiles(
  linter: Linter,
  { files, isOpen }: { files: readonly InputFile[]; isOpen: boolean },
  sink: Sink,
): Promise<LintSummary> {
  const count = { files: 0, resources: 0, errors: 0, warnings: 0, passedOver: 0, unreadable: 0 };
  const counting: Sink = (finding) => {
    count[finding.severity === 'error' ? 'errors' : 'warnings'] += 1;
    sink(finding);
  };
  const run = linter.begin({ isOpen });
  for (const file of files) {
    const resources = await lintFile(run, file, counting);
    if (typeof resources === 'string') count[resources] += 1;
    else {
      count.files += 1;
      count.resources += resources;
    }
  }
  for (const finding of run.end()) counting(finding);
  return count;
}

/** How many resources the file has, or why it has none. */
async function lintFile(
  run: LintRun,
  file: InputFile,
  sink: Sink,
): Promise<number | 'passedOver' | 'unreadable'> {
  let resources = 0;
  for await (const read of readResources(file.path)) {
    if (read.problem === undefined && file.isFound && !read.isOfSet && !isResource(read.value)) {
      return 'passedOver';
    }
    for (const finding of findingsOf(run, read, file.path)) sink(finding);
    if (read.problem !== undefined && !read.isOfSet) return 'unreadable';
    resources += resourcesIn(read.value);
  }
  return resources;
}

function findingsOf(run: LintRun, read: ReadResource, file: string): readonly LocatedFinding[] {
  const { value, problem, ...place } = read;
  if (problem === undefined) return run.add(value, { ...place, file });
  const { line } = place;
  return [{ file, line, resource: '-', path: '$', severity: 'error', code: 'json-syntax', message: problem }];
}

function isResource(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'resourceType' in value;
}

function resourcesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 'entry' in value && Array.isArray(value.entry) ? value.entry.length : 1;
}
