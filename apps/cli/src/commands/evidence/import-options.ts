// The options of `synthward evidence import`, and its help.

import { type EvidenceFormat, evidenceImportFormats, isImportable } from '@synthward/contracts';
import { UsageError } from '../../command';
import { parseOptions } from '../../parse-options';

export interface ImportOptions {
  readonly files: readonly string[];
  readonly format: EvidenceFormat | 'auto';
  readonly library: string;
  readonly withFullText: boolean;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

const DEFAULT_LIBRARY = 'imported';
const formats = evidenceImportFormats;

export const importHelp = `usage: synthward evidence import [options] FILE…

Imports articles into a library of a server: PubMed XML (exports, baseline and update files), MEDLINE text (nbib),
JATS, JSON Lines, or the list of Retraction Watch (CSV). A FILE may be gzipped.

  --format F       ${formats.join(', ')}; auto unless given
  --library NAME   the library that the articles come into; "${DEFAULT_LIBRARY}" unless given
  --full-text      keep the bodies of articles in JATS and JSON Lines as well
  --dry-run        read the files here, without a server, and tell what would come in
  --json           print lines of JSON: with --dry-run each problem, and the summary as the last one; else each import
  --help           print this

Without --dry-run the server is the one that SYNTHWARD_URL names, and SYNTHWARD_OPERATOR_TOKEN opens it.
Each problem is a line: FILE:LINE PMID MESSAGE
Exit code: 0 everything came in, 1 something did not, 2 something could not be read or the server not be reached.`;

/** Throws UsageError for options that there are not, and when no file is named. */
export function readImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string' },
    library: { type: 'string' },
    'full-text': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  const format = formats.find((name) => name === (values.format ?? 'auto'));
  if (format === undefined) throw new UsageError(`--format is one of ${formats.join(', ')}`);
  const library = values.library ?? DEFAULT_LIBRARY;
  if (!isImportable(library))
    throw new UsageError('--library wants lower-case letters, digits and hyphens, and not "bundled"');
  if (positionals.length === 0 && !values.help) throw new UsageError('name at least one file, or try --help');
  return {
    files: positionals,
    format,
    library,
    withFullText: values['full-text'] ?? false,
    isDryRun: values['dry-run'] ?? false,
    isJson: values.json ?? false,
    isHelp: values.help ?? false,
  };
}
