// `synthward evidence import`: brings articles into a library, or tells what would come in.

import { access, constants } from 'node:fs/promises';
import type { IngestProblem } from '@synthward/evidence';
import { type Command, type ExitCode, type Terminal, UsageError } from '../../command';
import { dryRun } from './dry-run';
import { type EvidenceServer, evidenceServerOf } from './evidence-server';
import { type ImportOptions, importHelp, readImportOptions } from './import-options';
import { dryRunLine, importLine, problemLine, toldProblems } from './print-import';

export const evidenceImport: Command = {
  words: ['evidence', 'import'],
  summary: 'import articles into a library',
  async run(args, terminal, environment) {
    const options = readImportOptions(args);
    if (options.isHelp) {
      terminal.print(importHelp);
      return 0;
    }
    if (options.isDryRun) return tellDryRun(options, terminal);
    const server = evidenceServerOf(environment);
    for (const file of options.files) await requireReadable(file);
    return importAll(options, terminal, server);
  },
};

/** Before anything is sent: of several files none is imported where one is misspelt. */
async function requireReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (cause) {
    throw new UsageError(`cannot read ${file}`, { cause });
  }
}

async function importAll(
  options: ImportOptions,
  { print }: Terminal,
  server: EvidenceServer,
): Promise<ExitCode> {
  let isAllIn = true;
  for (const file of options.files) {
    const view = await server.import(file, options);
    if (!options.isJson) for (const line of toldProblems(file, view)) print(line);
    print(options.isJson ? JSON.stringify(view) : importLine(file, view));
    isAllIn &&= view.status === 'completed' && view.lost.record + view.lost.rest === 0;
  }
  return isAllIn ? 0 : 1;
}

async function tellDryRun(options: ImportOptions, { print }: Terminal): Promise<ExitCode> {
  const tell = (problem: IngestProblem): void =>
    print(options.isJson ? JSON.stringify(problem) : problemLine(problem));
  const summary = await dryRun(options, tell);
  print(options.isJson ? JSON.stringify({ summary }) : dryRunLine(summary));
  return summary.problems.record + summary.problems.rest > 0 ? 1 : 0;
}
