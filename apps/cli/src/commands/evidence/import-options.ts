// The options of `synthward evidence import`, and its help.

import { parseArgs } from 'node:util';
import { type EvidenceFormat, evidenceFormats } from '@synthward/evidence';
import { UsageError } from '../../command';

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
const formats = ['auto', ...evidenceFormats] as const;

export const importHelp = `usage: synthward evidence import [options] FILE…

Imports articles into a library of a server: PubMed XML (exports, baseline and update files), MEDLINE text (nbib),
JATS, JSON Lines, or the list of Retraction Watch (CSV). A FILE may be gzipped.

  --format F       ${formats.join(', ')}; auto unless given
  --library NAME   the library that the articles come into; "${DEFAULT_LIBRARY}" unless given
  --full-text      keep the bodies of articles in JATS and JSON Lines as well
  --dry-run        read the files here, without a server, and tell what would come in
  --json           print each problem as a line of JSON, and the summary as the last one
  --help           print this

Without --dry-run the server is the one that SYNTHWARD_URL names, and SYNTHWARD_OPERATOR_TOKEN opens it.
Each problem is a line: FILE:LINE PMID MESSAGE
Exit code: 0 everything came in, 1 something did not, 2 something could not be read or the server not be reached.`;

/** Throws UsageError for options that there are not, and when no file is named. */
export function readImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const format = formats.find((name) => name === (values.format ?? 'auto'));
  if (format === undefined) throw new UsageError(`--format is one of ${formats.join(', ')}`);
  const library = values.library ?? DEFAULT_LIBRARY;
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(library) || library === 'bundled')
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

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        library: { type: 'string' },
        'full-text': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
