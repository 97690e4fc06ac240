// The physiology of a person: what is measured of it, and which panels are reports of a laboratory.

import { medicationRows } from '../codes/medications';
import type { LifeFacts } from '../life/clinical-life';
import type { DrugEffect } from './drug-shifts';
import { createBody, type Physiology } from './physiology';

export type { ActiveTreatment } from './drug-shifts';
export { panelReports } from './panel-reports';
export type { Measured, MeasuringTime, Physiology } from './physiology';

const NO_EFFECTS: readonly DrugEffect[] = [];

/** A row that says nothing of effects has none that is measured. */
const rows: readonly { readonly rxnorm: string; readonly effects?: readonly DrugEffect[] }[] = medicationRows;
const effectsByDrug = new Map(rows.map(({ rxnorm, effects }) => [rxnorm, effects ?? NO_EFFECTS]));

/** The body of the person with these facts, moved by the drugs of the catalogue. */
export function createPhysiology(facts: LifeFacts): Physiology {
  return createBody(facts, (rxnorm) => effectsByDrug.get(rxnorm) ?? NO_EFFECTS);
}
