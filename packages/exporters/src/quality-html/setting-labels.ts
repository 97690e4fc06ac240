// What a setting of the specification is called on the page.

import type { CohortSpec } from '@synthward/contracts';

const RATES: Readonly<Record<string, string>> = {
  '/hie/duplicateRate': 'duplicates, of patients',
  '/hie/addressDriftRate': 'drifted addresses, of patients',
  '/hie/missingPhoneRate': 'missing phones, of records',
  '/hie/overlayRate': 'overlaid records, of patients',
  '/hie/mergeRate': 'merged records, of duplicates',
};

/** The name that the specification itself gives, or the pointer where it gives none. */
export function settingLabel(spec: CohortSpec, pointer: string): string {
  const [, section = '', part = '', name = ''] = pointer.split('/');
  if (section === 'conditions') return spec.conditions[Number(part)]?.name ?? pointer;
  if (part === 'ageBands') return spec.demographics.ageBands[Number(name)]?.label ?? pointer;
  if (section === 'demographics') return name;
  return RATES[pointer] ?? pointer;
}

const KINDS: Readonly<Record<string, string>> = {
  ageBands: 'age band',
  sexAtBirth: 'sex at birth',
  payerMix: 'payer',
  language: 'language',
};

/** What the label is one of, or nothing where it stands for itself. */
export function settingKind(pointer: string): string {
  const [, section = '', part = ''] = pointer.split('/');
  return section === 'conditions' ? 'condition' : (KINDS[part] ?? '');
}
