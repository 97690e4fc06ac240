// What visits, tests, procedures and vaccines are billed at.

import type { Coding } from '@synthward/contracts';
import type { EncounterPurpose, LifeEncounter } from '../life/clinical-life';

/** All prices are engine assumptions in US cents, of the order of list prices; none is taken from a fee schedule. */
const VISIT_CENTS: Readonly<Record<EncounterPurpose, number>> = {
  wellness: 22_500,
  'follow-up': 16_000,
  problem: 18_500,
  emergency: 145_000,
  admission: 420_000, // a day
  virtual: 9_500,
};

/** By SNOMED CT concept; others cost the same. */
const PROCEDURE_CENTS: Readonly<Record<string, number>> = {
  '73761001': 285_000, // colonoscopy
  '24623002': 34_000, // mammography
  '104435004': 3_500,
  '312681000': 26_000,
  '268400002': 9_000, // electrocardiogram
  '433236007': 95_000, // echocardiography
  '399208008': 18_000, // X-ray of chest
  '127783003': 12_000,
  '302497006': 75_000, // hemodialysis
  '70536003': 14_500_000, // transplant of kidney
  '415070008': 3_800_000, // percutaneous coronary intervention
  '232717009': 8_900_000, // bypass grafting
  '33367005': 1_250_000,
  '18286008': 4_200_000,
  '180325003': 240_000,
  '773996000': 9_800_000, // valve implantation
  '609588000': 4_100_000, // knee joint
  '52734007': 4_300_000, // hip
  '80146002': 1_900_000,
  '45595009': 2_100_000,
  '11466000': 1_700_000,
  '60554003': 140_000,
  '367336001': 320_000, // chemotherapy
  '392021009': 1_150_000,
  '303653007': 110_000, // tomography of head
  '171207006': 2_500,
  '428211000124100': 3_000,
  '710824005': 3_000,
  '866148006': 2_500,
  '430193006': 2_000,
};
const OTHER_PROCEDURE_CENTS = 12_000;

/** By LOINC code of the panel; others cost the same. */
const REPORT_CENTS: Readonly<Record<string, number>> = {
  '51990-0': 4_200,
  '24321-2': 4_200,
  '24323-8': 6_100,
  '58410-2': 3_600,
  '57698-3': 5_800,
  '24357-6': 1_900,
  '75689-0': 5_200,
  '24336-0': 9_800,
};
const OTHER_REPORT_CENTS = 5_500;

/** By CVX code; others cost the same. */
const VACCINE_CENTS: Readonly<Record<string, number>> = {
  '133': 24_500,
  '62': 28_500,
  '187': 21_500,
  '114': 16_500,
  '140': 4_200,
  '113': 5_500,
};
const OTHER_VACCINE_CENTS = 9_500;

const MINUTES_A_DAY = 1440;

/** A visit itself, without what is done at it; a stay costs by the day begun. */
export function visitCents({ purpose, minutes }: Pick<LifeEncounter, 'purpose' | 'minutes'>): number {
  const days = purpose === 'admission' ? Math.max(1, Math.ceil(minutes / MINUTES_A_DAY)) : 1;
  return VISIT_CENTS[purpose] * days;
}

export function procedureCents({ code }: Coding): number {
  return PROCEDURE_CENTS[code] ?? OTHER_PROCEDURE_CENTS;
}

export function reportCents({ code }: Coding): number {
  return REPORT_CENTS[code] ?? OTHER_REPORT_CENTS;
}

export function vaccineCents({ code }: Coding): number {
  return VACCINE_CENTS[code] ?? OTHER_VACCINE_CENTS;
}
