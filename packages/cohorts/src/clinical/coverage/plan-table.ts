// The insurance plans that each payer offers, and how it settles claims.

export interface PayerTerms {
  /** First letter of its member ids: no two payers share one. */
  readonly letter: string;
  /** All names are invented, or plain words for a public programme. */
  readonly plans: readonly [string, ...string[]];
  /** Share of the billed amount that payer and patient pay together, per cent. */
  readonly allowedPercent: number;
  /** The patient's part of that for anything but prevention, per cent. */
  readonly patientPercent: number;
}

/** By key of `demographics.payerMix`; the payers that are missing cover nobody. All shares are engine assumptions. */
export const payerTerms: Readonly<Record<string, PayerTerms>> = {
  commercial: {
    letter: 'C',
    plans: [
      'Larkfield PPO Standard',
      'Larkfield HMO Value',
      'Brightmoor Choice Plus',
      'Brightmoor High Deductible 3000',
      'Tamarind Open Access',
      'Quillwood Employee Health Plan',
    ],
    allowedPercent: 62,
    patientPercent: 20,
  },
  medicare: {
    letter: 'M',
    plans: [
      'Medicare Part A and Part B',
      'Larkfield Senior Advantage HMO',
      'Brightmoor Senior Advantage PPO',
    ],
    allowedPercent: 42,
    patientPercent: 20,
  },
  medicaid: {
    letter: 'D',
    plans: ['Medicaid Fee for Service', 'Brightmoor Community Medicaid', 'Tamarind Family Medicaid'],
    allowedPercent: 33,
    patientPercent: 2,
  },
  tricare: {
    letter: 'T',
    plans: ['Uniformed Services Family Plan', 'Uniformed Services Open Plan'],
    allowedPercent: 43,
    patientPercent: 10,
  },
  ihs: {
    letter: 'H',
    plans: ['Tribal Health Program'],
    allowedPercent: 45,
    patientPercent: 0,
  },
  other: {
    letter: 'X',
    plans: ['Wayfarer Indemnity Plan', 'Quillwood Accident and Health'],
    allowedPercent: 55,
    patientPercent: 25,
  },
};
