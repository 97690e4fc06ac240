// The observations and laboratory reports of a visit.

import type { PanelName } from '@synthward/contracts';
import { type ActiveTreatment, type Measured, type Physiology, panelReports } from '../../physiology';
import type { LifeFacts, LifeObservation, LifeReport } from '../clinical-life';
import type { Visit } from '../timeline/visit';
import type { LastMeasured } from './last-measured';
import { panelsDue } from './panels-due';

interface Measuring {
  readonly facts: LifeFacts;
  readonly physiology: Physiology;
  readonly last: LastMeasured;
  readonly treatments: readonly ActiveTreatment[];
}

export interface Findings {
  readonly observations: LifeObservation[];
  readonly reports: LifeReport[];
}

/** Measures what is due, adds it to `findings`, and remembers it in `last`. */
export function measureVisit(visit: Visit, measuring: Measuring, findings: Findings): void {
  const { facts, physiology, last, treatments } = measuring;
  const { encounter } = visit;
  const first = findings.observations.length;
  for (const panel of panelsDue(facts, visit, last)) {
    const measured = physiology.measure(panel, { day: encounter.day, treatments });
    const observations: LifeObservation[] = [];
    for (const one of measured) {
      const observation = observe(one, visit, { findings, first });
      observations.push(observation);
      const { code, value } = observation;
      last.values.set(code.code, { code, value, day: encounter.day });
    }
    last.panels.set(panel, encounter.day);
    report(panel, visit, { observations, findings });
  }
}

/** What two panels of a visit have in common is measured once. */
function observe(
  measured: Measured,
  { encounter, date }: Visit,
  { findings: { observations }, first }: { readonly findings: Findings; readonly first: number },
): LifeObservation {
  const { code, value, unit, interpretation, range } = measured;
  for (let i = first; i < observations.length; i += 1) {
    const known = observations[i];
    if (known?.code.code === code.code) return known;
  }
  const key = `${code.code}/${date}`;
  const observation = { key, encounter, code, value, unit, interpretation, range };
  observations.push(observation);
  return observation;
}

function report(
  panel: PanelName,
  { encounter, date }: Visit,
  { observations, findings }: { readonly observations: LifeObservation[]; readonly findings: Findings },
): void {
  const kind = panelReports.get(panel);
  if (!kind || observations.length === 0) return;
  findings.reports.push({ key: `${kind.code.code}/${date}`, encounter, ...kind, observations });
}
