// Checks that a coding's code exists in its system, with the display that the system gives it.

import { type JsonObject, textOf } from '../json';
import type { LintContext } from '../lint-context';
import { isLoincCode, isSnomedID } from './check-digits';

const SNOMED = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';

export function checkCoding(coding: JsonObject, path: string, context: LintContext): void {
  const [system, code, display] = [textOf(coding.system), textOf(coding.code), textOf(coding.display)];
  if (system === undefined || code === undefined) return;
  const problem = problemOf(system, code, context);
  if (problem) context.report({ severity: 'error', path: `${path}.code`, ...problem });
  else checkDisplay({ system, code, display, path }, context);
}

function problemOf(system: string, code: string, { definitions, dictionary }: LintContext) {
  if (system === SNOMED && !isSnomedID(code)) {
    return { code: 'snomed-check-digit', message: `${code} is no SNOMED CT identifier` } as const;
  }
  if (system === LOINC && !isLoincCode(code) && !/^L[AP]\d+-\d$/.test(code)) {
    return { code: 'loinc-check-digit', message: `${code} is no LOINC code` } as const;
  }
  const known = dictionary.get(system) ?? definitions.codeSystem(system);
  if (!known || known.has(code)) return undefined;
  return { code: 'code-unknown', message: `${system} has no code "${code}"` } as const;
}

function checkDisplay(
  coding: { system: string; code: string; display: string | undefined; path: string },
  { definitions, dictionary, report }: LintContext,
): void {
  const { system, code, display, path } = coding;
  if (display === undefined) return;
  const known = dictionary.get(system)?.get(code) || definitions.codeSystem(system)?.displayOf(code);
  if (!known || isSameText(known, display)) return;
  const message = `${code} is "${known}", not "${display}"`;
  report({ severity: 'warning', code: 'display-differs', path: `${path}.display`, message });
}

/** Upper and lower case and the width of white space do not make another display. */
function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
