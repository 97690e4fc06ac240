// The formats of R4's primitive types (FHIR R4, "Data Types").

import { isDate, isDateTime, isInstant } from './dates';

type Format = (value: unknown) => boolean;

const text =
  (test: (value: string) => boolean): Format =>
  (value) =>
    typeof value === 'string' && test(value);
const matching = (pattern: RegExp): Format => text((value) => pattern.test(value));
const whole =
  (least: number): Format =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 2_147_483_647;

const isUri = (value: string) => /^\S+$/.test(value) && hasGoodUrn(value);

/** By type, whether a value of JSON has the type and the format. */
const formats = new Map<string, Format>([
  ['base64Binary', text(isBase64)],
  ['boolean', (value) => typeof value === 'boolean'],
  ['canonical', text(isUri)],
  ['code', matching(/^[^\s]+(?: [^\s]+)*$/)],
  ['date', text(isDate)],
  ['dateTime', text(isDateTime)],
  ['decimal', (value) => typeof value === 'number' && Number.isFinite(value)],
  ['id', matching(/^[A-Za-z0-9.-]{1,64}$/)],
  ['instant', text(isInstant)],
  ['integer', whole(-2_147_483_648)],
  ['markdown', matching(/\S/)],
  ['oid', matching(/^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/)],
  ['positiveInt', whole(1)],
  ['string', matching(/\S/)],
  ['time', matching(/^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?$/)],
  ['unsignedInt', whole(0)],
  ['uri', text(isUri)],
  ['url', text(isUri)],
  ['uuid', matching(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)],
  ['xhtml', matching(/^\s*<div[\s>][\s\S]*<\/div>\s*$/)],
]);

const JSON_TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  decimal: 'number',
  integer: 'number',
  positiveInt: 'number',
  unsignedInt: 'number',
};

/** Whether a type is a primitive, so that its values may have a companion with an underscore. */
export function isPrimitive(type: string): boolean {
  return formats.has(type);
}

/** The type that JSON must have for a primitive. */
export function jsonTypeOf(type: string): string {
  return JSON_TYPES[type] ?? 'string';
}

/** Whether a value is well formed for a primitive type. */
export function isWellFormed(type: string, value: unknown): boolean {
  return formats.get(type)?.(value) ?? true;
}

/** Base64 in whole groups of four, with white space anywhere. */
function isBase64(value: string): boolean {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value)) return false;
  return value.replace(/\s+/g, '').length % 4 === 0;
}

/** A urn: of the two kinds whose form is settled must have that form. */
function hasGoodUrn(value: string): boolean {
  if (value.startsWith('urn:uuid:'))
    return /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
  if (value.startsWith('urn:oid:')) return /^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/.test(value);
  return true;
}
