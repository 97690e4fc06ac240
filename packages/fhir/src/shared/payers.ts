// Who pays for care: the payers that insure anybody.

import { constant } from '../constant';
import { PAYMENT_TYPOLOGY } from '../systems';
import type { CodeableConcept } from '../types/data-types';

export interface Payer {
  /** A key of `demographics.payerMix`. */
  readonly key: string;
  /** In words. */
  readonly name: string;
  /** What kind of coverage it gives. */
  readonly coverageType: CodeableConcept;
}

/**
 * Codes of the Source of Payment Typology (National Association of Health Data Organizations), whose titles are left
 * out as unconfirmed. Nobody insures those who pay for themselves.
 */
export const insuringPayers: readonly Payer[] = [
  payer('commercial', 'Commercial health insurance', '5'),
  payer('medicare', 'Medicare', '1'),
  payer('medicaid', 'Medicaid', '2'),
  payer('other', 'Other health insurance', '9'),
  payer('tricare', 'TRICARE', '311'),
  payer('ihs', 'Indian Health Service', '33'),
];

function payer(key: string, name: string, code: string): Payer {
  return {
    key,
    name,
    coverageType: constant({ coding: [{ system: PAYMENT_TYPOLOGY, code }], text: name }),
  };
}
