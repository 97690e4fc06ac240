// What was measured at the visits of one record.

import type { ObservationEntry, SystemKind } from '@synthward/contracts';
import { keyedStream, type RandomStream } from '@synthward/kernel';
import { panelByCondition, routinePanels } from '../../clinical/measurements/laboratory';
import {
  interpretationOf,
  type Measurement,
  type Panel,
  type Subject,
} from '../../clinical/measurements/measurement';
import { takeMeasurement } from '../../clinical/measurements/take-measurement';
import { bloodPressure, bodyMass, pulse } from '../../clinical/measurements/vital-signs';
import { keyedUuid } from '../keyed-uuid';
import { type RecordKey, recordStream } from '../record-streams';

import type { Visit } from '../visits';

interface ObservationFacts {
  readonly key: RecordKey;
  readonly kind: SystemKind;
  readonly subject: Subject;
  readonly visits: readonly [Visit, ...Visit[]];
  /** Visits after the reference date, in order of time. */
  readonly laterVisits: readonly Visit[];
}

const PANELS_OF_A_PRACTICE = 1;
const PANELS_OF_A_LABORATORY = 3;

/**
 * Vital signs at the latest visit and tests at the first, so that the follow-up can speak of them; laboratories know
 * tests alone, and at the latest visit. Two systems' values of one person differ by the noise of their visits only.
 */
export function observationsOf(facts: ObservationFacts): ObservationEntry[] {
  const { key, kind, visits } = facts;
  const ids = recordStream(key, 'ids/observation');
  const choice = recordStream(key, 'observations/panels');
  const first = visits[0];
  const last = visits.at(-1) ?? first;
  const entries: ObservationEntry[] = [];
  const take = (panel: Panel, visit: Visit) => takePanel({ facts, panel, visit, ids, entries, suffix: '' });
  if (kind === 'laboratory') {
    for (const panel of laboratoryPanels(facts.subject, choice)) take(panel, last);
    return [...entries, ...laterObservationsOf(facts)];
  }
  for (const panel of testsOf(facts.subject, choice, PANELS_OF_A_PRACTICE)) take(panel, first);
  for (const panel of vitalSigns(facts.subject, choice)) take(panel, last);
  return [...entries, ...laterObservationsOf(facts)];
}

/** Laboratories measure one panel at each later visit, everybody else the vital signs; each visit draws for itself. */
function laterObservationsOf(facts: ObservationFacts): ObservationEntry[] {
  const entries: ObservationEntry[] = [];
  facts.laterVisits.forEach((visit, i) => {
    const suffix = `/later/${i}`;
    const ids = recordStream(facts.key, `ids/observation${suffix}`);
    const choice = recordStream(facts.key, `observations/panels${suffix}`);
    const panels =
      facts.kind === 'laboratory'
        ? laboratoryPanels(facts.subject, choice).slice(0, 1)
        : vitalSigns(facts.subject, choice);
    for (const panel of panels) takePanel({ facts, panel, visit, ids, entries, suffix });
  });
  return entries;
}

function vitalSigns(subject: Subject, choice: RandomStream): Panel[] {
  const isBodyMass = choice.chance(0.5);
  const third = isBodyMass && subject.age >= bodyMass.fromAge ? bodyMass : pulse;
  return subject.age >= bloodPressure.fromAge ? [bloodPressure, third] : [third];
}

/** Tests for the person's conditions, then routine ones until there are enough. */
function laboratoryPanels(subject: Subject, choice: RandomStream): Panel[] {
  const panels = testsOf(subject, choice, PANELS_OF_A_LABORATORY);
  for (const panel of routinePanels) {
    const isWanted = panels.length < PANELS_OF_A_LABORATORY && subject.age >= panel.fromAge;
    if (isWanted && !panels.includes(panel)) panels.push(panel);
  }
  return panels;
}

/** At most `most` panels for the person's conditions, beginning with a drawn one. */
function testsOf(subject: Subject, choice: RandomStream, most: number): Panel[] {
  const panels: Panel[] = [];
  for (const condition of subject.conditions) {
    const panel = panelByCondition.get(condition);
    if (panel && subject.age >= panel.fromAge && !panels.includes(panel)) panels.push(panel);
  }
  if (panels.length <= most) return panels;
  const start = choice.below(panels.length);
  return [...panels.slice(start), ...panels.slice(0, start)].slice(0, most);
}

interface PanelTaking {
  readonly facts: ObservationFacts;
  readonly panel: Panel;
  readonly visit: Visit;
  readonly ids: RandomStream;
  readonly entries: ObservationEntry[];
  /** Names the visit among the later ones; empty for those before the reference date. */
  readonly suffix: string;
}

function takePanel({ facts, panel, visit, ids, entries, suffix }: PanelTaking): void {
  let previous = 0;
  for (const measurement of panel.measurements) {
    previous = takeMeasurement(
      measurement,
      facts.subject,
      streamsOf(facts.key, measurement, { previous, suffix }),
    );
    entries.push({
      id: keyedUuid(ids),
      encounterID: visit.entry.id,
      code: measurement.code,
      date: visit.entry.date,
      value: previous,
      unit: measurement.unit,
      interpretation: interpretationOf(measurement, facts.subject, previous),
    });
  }
}

function streamsOf(
  key: RecordKey,
  { code }: Measurement,
  { previous, suffix }: { readonly previous: number; readonly suffix: string },
) {
  return {
    person: keyedStream(key.seed, key.index, 'level', code.code),
    visit: recordStream(key, `measured/${code.code}${suffix}`),
    previous,
  };
}
