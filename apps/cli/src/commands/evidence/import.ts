// `synthward evidence import`: brings articles into a library, or tells what would come in.

import type { IngestProblem } from '@synthward/evidence';
import { type Command, type ExitCode, type Terminal, UsageError } from '../../command';
import { dryRun } from './dry-run';
import { type ImportOptions, importHelp, readImportOptions } from './import-options';
import { dryRunLine, problemLine } from './print-import';

export const evidenceImport: Command = {
  words: ['evidence', 'import'],
  summary: 'import articles into a library',
  async run(args, terminal) {
    const options = readImportOptions(args);
    if (options.isHelp) {
      terminal.print(importHelp);
      return 0;
    }
    if (!options.isDryRun) throw new UsageError('only --dry-run is possible without a server');
    return tellDryRun(options, terminal);
  },
};

async function tellDryRun(options: ImportOptions, { print }: Terminal): Promise<ExitCode> {
  const tell = (problem: IngestProblem): void =>
    print(options.isJson ? JSON.stringify(problem) : problemLine(problem));
  const summary = await dryRun(options, tell);
  print(options.isJson ? JSON.stringify({ summary }) : dryRunLine(summary));
  return summary.problems.record + summary.problems.rest > 0 ? 1 : 0;
}
