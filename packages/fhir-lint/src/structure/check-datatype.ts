// Checks what a data type means beyond its structure: codes, units, numbers of providers, periods, attachments.

import { createHash } from 'node:crypto';
import type { TypeRule } from '../definitions/rules';
import { type JsonObject, textOf } from '../json';
import type { LintContext } from '../lint-context';
import { isBefore } from '../primitives/dates';
import { checkReferenceTarget } from '../references/check-reference-target';
import { checkCoding } from '../terminology/check-coding';
import { isNpi } from '../terminology/check-digits';
import { isUcumCode } from '../terminology/ucum';

type Check = (value: JsonObject, path: string, context: LintContext) => void;

const checks: ReadonlyMap<string, Check> = new Map([
  ['Coding', checkCoding],
  ['Identifier', checkIdentifier],
  ['Period', checkPeriod],
  ['Attachment', checkAttachment],
  ...['Quantity', 'Age', 'Count', 'Distance', 'Duration'].map((type) => [type, checkQuantity] as const),
]);

export function checkDatatype(
  value: JsonObject,
  { type, path }: { type: TypeRule; path: string },
  context: LintContext,
): void {
  if (type.code === 'Reference') checkReferenceTarget(value, { targets: type.targets, path }, context);
  else checks.get(type.code)?.(value, path, context);
}

function checkIdentifier({ system, value }: JsonObject, path: string, { report }: LintContext): void {
  if (system !== 'http://hl7.org/fhir/sid/us-npi' || typeof value !== 'string' || isNpi(value)) return;
  report({
    severity: 'error',
    code: 'npi-check-digit',
    path: `${path}.value`,
    message: `${value} is no NPI`,
  });
}

function checkPeriod({ start, end }: JsonObject, path: string, { report }: LintContext): void {
  if (typeof start !== 'string' || typeof end !== 'string' || !isBefore(end, start)) return;
  report({
    severity: 'error',
    code: 'end-before-start',
    path,
    message: `${end} lies before ${start} (per-1)`,
  });
}

function checkQuantity({ system, code }: JsonObject, path: string, { report }: LintContext): void {
  if (system !== 'http://unitsofmeasure.org' || typeof code !== 'string' || isUcumCode(code)) return;
  report({
    severity: 'error',
    code: 'ucum-code',
    path: `${path}.code`,
    message: `"${code}" is no UCUM unit`,
  });
}

function checkAttachment({ data, size, hash }: JsonObject, path: string, { report }: LintContext): void {
  const encoded = textOf(data);
  if (encoded === undefined) return;
  const bytes = Buffer.from(encoded, 'base64');
  if (typeof size === 'number' && size !== bytes.length) {
    const message = `the data has ${bytes.length} bytes, not ${size}`;
    report({ severity: 'error', code: 'attachment-size', path: `${path}.size`, message });
  }
  if (typeof hash !== 'string' || hash === createHash('sha1').update(bytes).digest('base64')) return;
  const message = 'not the SHA-1 of the data in base64';
  report({ severity: 'error', code: 'attachment-hash', path: `${path}.hash`, message });
}
