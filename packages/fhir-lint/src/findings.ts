// What the linter says: one finding for each thing that is wrong.

export type Severity = 'error' | 'warning';

/** The kinds of findings; an invariant is named by its key in the message. */
export const findingCodes = [
  'after-death',
  'attachment-hash',
  'attachment-size',
  'base64-format',
  'before-birth',
  'binding-extensible',
  'binding-required',
  'cardinality',
  'choice-repeated',
  'code-unknown',
  'display-differs',
  'duplicate-full-url',
  'duplicate-id',
  'empty-value',
  'end-before-start',
  'fixed-value',
  'invariant',
  'invariant-not-evaluated',
  'json-syntax',
  'json-type',
  'loinc-check-digit',
  'npi-check-digit',
  'pattern-value',
  'primitive-format',
  'profile-type',
  'profile-unknown',
  'r5-shape',
  'reference-format',
  'reference-target',
  'reference-unresolved',
  'slice-unmatched',
  'snomed-check-digit',
  'type-not-allowed',
  'ucum-code',
  'unknown-element',
  'unknown-resource-type',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** One thing that is wrong with a resource. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Where, from the root of the resource: `Patient.name[0].family`. */
  readonly path: string;
  readonly message: string;
}

/** Takes findings as they come up. */
export type Report = (finding: Finding) => void;
