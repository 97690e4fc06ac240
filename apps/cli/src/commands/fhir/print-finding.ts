// How a finding and the end of a run are printed.

import type { LocatedFinding } from '@synthward/fhir-lint';

/** What a run came to. */
export interface LintSummary {
  readonly files: number;
  readonly resources: number;
  readonly errors: number;
  readonly warnings: number;
  /** Files found in directories that hold no FHIR. */
  readonly passedOver: number;
  /** Files that are no JSON. */
  readonly unreadable: number;
}

/** `file:line Type/id path severity code message`. */
export function findingLine(finding: LocatedFinding): string {
  const { file, line, resource, path, severity, code, message } = finding;
  return `${file}:${line} ${resource} ${path} ${severity} ${code} ${message.replace(/\s+/g, ' ')}`;
}

export function summaryLine({ files, resources, errors, warnings, ...others }: LintSummary): string {
  const { passedOver, unreadable } = others;
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const lost = unreadable > 0 ? `; ${counted(unreadable, 'file')} could not be read` : '';
  const rest = passedOver > 0 ? `; ${counted(passedOver, 'file')} without FHIR passed over` : '';
  return `${found} in ${counted(resources, 'resource')} of ${counted(files, 'file')}${rest}${lost}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
