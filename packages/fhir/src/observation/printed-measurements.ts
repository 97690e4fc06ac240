// Measurements that print themselves. Most resources of a history are such, and most of each is the same text as in others.

import type { ObservationEntry } from '@synthward/contracts';
import type { LaboratoryOrder } from '../laboratory/laboratory-order';
import type { Mapping } from '../mapping';
import { resourceMeta } from '../marking';
import type { JsonWriter, SelfPrinting } from '../printed/self-printing';
import type { Observation } from '../types/diagnostic-resources';
import { type BloodPressure, pressureComponents } from './blood-pressure';
import { type Circumstances, CircumstancesOfRecord } from './circumstances';
import { toObservation, toPanel } from './observation';
import { type Form, Forms, formOfComponent, formOfObservation, kindOf } from './observation-forms';
import { bloodPressureKind, observationKindOf } from './observation-kinds';

/** Prints measurements of one record; what it cannot print it maps. Throws what the mapper of observations throws. */
export class MeasurementPrinter {
  private readonly circumstances: CircumstancesOfRecord;

  constructor(private readonly mapping: Mapping) {
    this.circumstances = new CircumstancesOfRecord(mapping);
  }

  /** The observation of an entry, pressures excepted; a mapped one where it has no quantity, as a test of presence. */
  measurement(entry: ObservationEntry, order: LaboratoryOrder | undefined): SelfPrinting | Observation {
    const form = forms.find(entry) ?? this.keepForm(entry);
    if (!form) return toObservation(entry, this.mapping, order);
    return new PrintedMeasurement(entry, form, this.circumstances.of(entry, order, form.isLaboratory));
  }

  /** The panel of a blood pressure; a mapped one where either half is missing or has no quantity. */
  panel(pressure: BloodPressure): SelfPrinting | Observation {
    const { first } = pressure;
    const systolic = halfOf(pressure, 'systolic');
    const diastolic = halfOf(pressure, 'diastolic');
    if (!systolic || !diastolic) return toPanel(pressure, this.mapping);
    return new PrintedPanel(first.id, systolic, diastolic, this.circumstances.of(first, undefined, false));
  }

  private keepForm(entry: ObservationEntry): Form | undefined {
    const mapped = toObservation(entry, this.mapping, undefined);
    const form = formOfObservation(entry, mapped, observationKindOf(entry.code.code).isLaboratory);
    return form && forms.keep(form);
  }
}

const forms = new Forms();

/** A value with what its form says of it. */
interface Half {
  readonly value: number;
  readonly form: Form;
}

function halfOf(pressure: BloodPressure, half: 'systolic' | 'diastolic'): Half | undefined {
  const entry = pressure[half];
  if (!entry) return undefined;
  const form = halves.find(entry) ?? keepHalf(entry, pressure, half);
  return form && { value: entry.value, form };
}

function keepHalf(
  entry: ObservationEntry,
  pressure: BloodPressure,
  half: 'systolic' | 'diastolic',
): Form | undefined {
  const mapped = pressureComponents(pressure)[half];
  const form = formOfComponent(entry, mapped);
  return form && halves.keep(form);
}

const halves = new Forms();

class PrintedMeasurement implements SelfPrinting {
  readonly resourceType = 'Observation';
  readonly id: string;
  private readonly value: number;

  constructor(
    { id, value }: ObservationEntry,
    private readonly form: Form,
    private readonly circumstances: Circumstances,
  ) {
    this.id = id;
    this.value = value;
  }

  printTo(to: JsonWriter): void {
    const { form, circumstances } = this;
    to.bytes(OPENING);
    to.string(this.id);
    to.bytes(circumstances.updated);
    to.bytes(form.kind);
    to.bytes(circumstances.visit);
    to.bytes(VALUE);
    to.number(this.value);
    to.bytes(form.unit);
    to.bytes(circumstances.order);
  }
}

class PrintedPanel implements SelfPrinting {
  readonly resourceType = 'Observation';

  constructor(
    readonly id: string,
    private readonly systolic: Half,
    private readonly diastolic: Half,
    private readonly circumstances: Circumstances,
  ) {}

  printTo(to: JsonWriter): void {
    const { circumstances } = this;
    to.bytes(OPENING);
    to.string(this.id);
    to.bytes(circumstances.updated);
    to.bytes(PANEL);
    to.bytes(circumstances.visit);
    to.bytes(FIRST_COMPONENT);
    printHalf(to, this.systolic);
    to.bytes(NEXT_COMPONENT);
    printHalf(to, this.diastolic);
    to.bytes(LAST_COMPONENT);
    to.bytes(circumstances.order);
  }
}

function printHalf(to: JsonWriter, { value, form }: Half): void {
  to.bytes(form.kind);
  to.bytes(VALUE);
  to.number(value);
  to.bytes(form.unit);
}

const OPENING = Buffer.from('{"resourceType":"Observation","id":');
const VALUE = Buffer.from(',"valueQuantity":{"value":');
const PANEL = kindOf({
  meta: resourceMeta(bloodPressureKind.profile, ''),
  status: 'final',
  category: bloodPressureKind.category,
  code: bloodPressureKind.code,
});
const FIRST_COMPONENT = Buffer.from(',"component":[{');
const NEXT_COMPONENT = Buffer.from('},{');
const LAST_COMPONENT = Buffer.from('}]');
