// Linters over the definitions of R4, made once for each test file.

import { createLinter, type Linter, type LinterOptions, type LocatedFinding } from '@synthward/fhir-lint';
import { loadCore } from '../../apps/cli/src/definitions/load-core';

/** What defines R4. */
export const core = loadCore();

/** A linter over R4, by default with the built-in facts of US Core. */
export function linter(options: Omit<LinterOptions, 'core'> = {}): Linter {
  return createLinter({ core, ...options });
}

/** What is wrong with one resource by itself, or with a Bundle, whose references may lead anywhere. */
export function findingsIn(by: Linter, resource: unknown): readonly LocatedFinding[] {
  const run = by.begin({ isOpen: true });
  return [...run.add(resource, { file: 'test.json', line: 1 }), ...run.end()];
}

/** The errors, as `path code`, with the key of an invariant. */
export function errorsIn(by: Linter, resource: unknown): string[] {
  return findingsIn(by, resource)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code, message }) => `${path} ${code === 'invariant' ? message.split(':')[0] : code}`);
}
