// How problems of an import and its end are printed.

import type { IngestProblem } from '@synthward/evidence';
import type { DryRunSummary } from './dry-run';

const LOST = {
  record: 'not imported',
  detail: 'imported without it',
  rest: 'nothing after it was read',
} as const;

/** `file:line pmid message (what came of it)`. */
export function problemLine({ position, pmid, reason, lost }: IngestProblem): string {
  return `${position.file}:${position.line} ${pmid ?? '-'} ${reason} (${LOST[lost]})`;
}

export function dryRunLine({ files, records, designs, problems, ...others }: DryRunSummary): string {
  const kinds = Object.entries(designs).map(([design, count]) => `${count} ${design}`);
  const { retracted, deletions, tombstones } = others;
  const lines = [
    `${counted(records, 'record')} in ${counted(files, 'file')}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    `${retracted} retracted, ${counted(deletions, 'deletion')}, ${counted(tombstones, 'tombstone')}`,
    `${counted(problems.record, 'record')} could not be read, ${counted(problems.rest, 'file')} cut off or of no known format`,
  ];
  return lines.join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
