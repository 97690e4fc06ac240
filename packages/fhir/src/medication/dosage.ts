// How a medication is taken.

import type { MedicationEntry, MedicationRoute } from '@synthward/contracts';
import { concept } from '../concept';
import { SNOMED_CT, UCUM } from '../systems';
import type { CodeableConcept, Dosage, Quantity } from '../types/data-types';
import type { Mutable } from '../types/mutable';

/**
 * The prescription's words, and what follows from its numbers: how often, by which way, and how much at a time. Of what
 * is taken as needed, the number of doses a day is an average that nobody prescribed: the words alone say how often.
 */
export function toDosage(entry: MedicationEntry): Dosage {
  const { dosage: text, asNeeded, route, dosesPerDay, quantity, daysSupply, unit } = entry;
  const dosage: Mutable<Dosage> = { text, asNeededBoolean: asNeeded, route: routes[route] };
  if (dosesPerDay <= 0) return dosage;
  if (!asNeeded) dosage.timing = { repeat: repetition(dosesPerDay) };
  const dose = Math.round((100 * quantity) / (dosesPerDay * daysSupply)) / 100;
  if (dose > 0 && Number.isFinite(dose)) dosage.doseAndRate = [{ doseQuantity: amount(dose, unit) }];
  return dosage;
}

/** Whole times a day, or once in so many days. */
function repetition(dosesPerDay: number): { frequency: number; period: number; periodUnit: 'd' } {
  if (dosesPerDay >= 1) return { frequency: Math.round(dosesPerDay), period: 1, periodUnit: 'd' };
  return { frequency: 1, period: Math.round(1 / dosesPerDay), periodUnit: 'd' };
}

/** So many tablets or puffs: what UCUM has no unit for is counted with an annotation, which it allows. */
export function amount(value: number, unit: string): Quantity {
  const code = UCUM_UNITS.has(unit) ? unit : `{${unit.replace(/[^!-z|~]/g, '_')}}`;
  return { value, unit, system: UCUM, code };
}

const UCUM_UNITS: ReadonlySet<string> = new Set(['mL', 'g', 'mg', 'ug', 'L']);

/** SNOMED CT's routes of administration. */
const routes: Readonly<Record<MedicationRoute, CodeableConcept>> = {
  oral: concept(SNOMED_CT, '26643006', 'Oral route'),
  sublingual: concept(SNOMED_CT, '37839007', 'Sublingual route'),
  inhalation: concept(SNOMED_CT, '447694001', 'Respiratory tract route'),
  subcutaneous: concept(SNOMED_CT, '34206005', 'Subcutaneous route'),
  intramuscular: concept(SNOMED_CT, '78421000', 'Intramuscular route'),
  intravenous: concept(SNOMED_CT, '47625008', 'Intravenous route'),
  transdermal: concept(SNOMED_CT, '45890007', 'Transdermal route'),
  topical: concept(SNOMED_CT, '6064005', 'Topical route'),
};
