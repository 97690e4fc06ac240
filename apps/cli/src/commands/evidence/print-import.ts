// How problems of an import and its end are printed.

import type { EvidenceImportView } from '@synthward/contracts';
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

/** The problems of an import that the server tells: the first hundred. */
export function toldProblems(file: string, { problems }: EvidenceImportView): readonly string[] {
  return problems.map(({ line, ...problem }) =>
    problemLine({ kind: 'problem', position: { file, line }, ...problem }),
  );
}

export function importLine(
  file: string,
  { status, counts, lost, library, error }: EvidenceImportView,
): string {
  if (status === 'failed') return `${file}: failed, ${error?.code ?? ''}: ${error?.message ?? ''}`;
  const { added, changed, unchanged, removed, tombstones } = counts;
  const came = `${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed`;
  const missed = `${counted(lost.record, 'record')} could not be read${lost.rest > 0 ? ', cut off or of no known format' : ''}`;
  return `${file} into ${library}: ${came}, ${counted(tombstones, 'tombstone')}; ${missed}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
