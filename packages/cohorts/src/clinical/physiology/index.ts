// The physiology of a person: what is measured of it, and which panels are reports of a laboratory.

import { medicationRow } from '../codes/medications';
import type { LifeFacts } from '../life/clinical-life';
import type { DrugEffect } from './drug-shifts';
import { createBody, type Physiology } from './physiology';

export type { ActiveTreatment } from './drug-shifts';
export { panelReports } from './panel-reports';
export type { Measured, Physiology } from './physiology';

const NO_EFFECTS: readonly DrugEffect[] = [];

/** The body of the person with these facts, moved by the drugs of the catalogue. */
export function createPhysiology(facts: LifeFacts): Physiology {
  return createBody(facts, (rxnorm) => medicationRow(rxnorm)?.effects ?? NO_EFFECTS);
}
