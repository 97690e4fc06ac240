// `synthward fhir lint`: checks files of FHIR resources and tells what is wrong with them.

import { readFileSync } from 'node:fs';
import { createLinter, type DictionaryTable, type Linter } from '@synthward/fhir-lint';
import { type Command, UsageError } from '../../command';
import { loadCore } from '../../definitions/load-core';
import { loadUsCore } from '../../definitions/load-us-core';
import { findFiles } from '../../input/find-files';
import { lintFiles } from './lint-files';
import { type LintOptions, lintHelp, readLintOptions } from './lint-options';
import { findingLine, summaryLine } from './print-finding';

export const fhirLint: Command = {
  words: ['fhir', 'lint'],
  summary: 'check FHIR R4 files against R4 and US Core 6.1.0',
  async run(args, { print }) {
    const options = readLintOptions(args);
    if (options.isHelp) {
      print(lintHelp);
      return 0;
    }
    const files = findFiles(options.inputs);
    let printed = 0;
    const summary = await lintFiles(linterFor(options), { ...options, files }, (finding) => {
      printed += 1;
      if (printed <= options.max) print(options.isJson ? JSON.stringify(finding) : findingLine(finding));
    });
    print(options.isJson ? JSON.stringify({ summary }) : summaryLine(summary));
    if (summary.unreadable > 0) return 2;
    return summary.errors > 0 ? 1 : 0;
  },
};

function linterFor({ usCoreFolder, dictionaryFile }: LintOptions): Linter {
  const core = loadCore();
  return createLinter({
    core,
    ...(usCoreFolder !== undefined && { rules: loadUsCore(usCoreFolder, core) }),
    ...(dictionaryFile !== undefined && { dictionary: readDictionary(dictionaryFile) }),
  });
}

function readDictionary(file: string): DictionaryTable {
  const table = readJsonFile(file);
  if (!isDictionary(table)) throw new UsageError(`${file} is not of the form {system: {code: display}}`);
  return table;
}

function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`cannot read ${file} as JSON`, { cause: error });
  }
}

function isDictionary(value: unknown): value is DictionaryTable {
  return isTable(value) && Object.values(value).every((codes) => isTable(codes) && hasTexts(codes));
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasTexts(codes: object): boolean {
  return Object.values(codes).every((display) => typeof display === 'string');
}
