// Measurements that print themselves. Most resources of a history are such, and most of each is the same text as in others.

import type { ObservationEntry } from '@synthward/contracts';
import type { LaboratoryOrder } from '../laboratory/laboratory-order';
import type { Mapping } from '../mapping';
import type { JsonWriter, SelfPrinting } from '../printed/self-printing';
import type { Observation } from '../types/diagnostic-resources';
import { toObservation } from './observation';
import { observationKindOf } from './observation-kinds';

/**
 * Prints measurements of one record. Its pieces of text are taken from mapped observations: from the first of its form,
 * and from the first under the same circumstances.
 */
export class MeasurementPrinter {
  private circumstances: Circumstances | undefined;

  constructor(private readonly mapping: Mapping) {}

  /**
   * The observation of an entry, pressures excepted; a mapped one where the entry has no quantity, as a test of presence.
   * Throws what the mapper of observations throws.
   */
  observationOf(entry: ObservationEntry, order: LaboratoryOrder | undefined): SelfPrinting | Observation {
    const form = knownForm(entry);
    const { circumstances } = this;
    if (form && circumstances && isUnder(circumstances, entry, order, form.isLaboratory)) {
      return new PrintedMeasurement(entry, form, circumstances);
    }
    const mapped = toObservation(entry, this.mapping, order);
    if (!mapped.valueQuantity) return mapped;
    const usedForm = form ?? keepForm(entry, mapped);
    this.circumstances = circumstancesOf(entry, order, usedForm.isLaboratory, mapped);
    return new PrintedMeasurement(entry, usedForm, this.circumstances);
  }
}

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
    to.number(this.value);
    to.bytes(form.unit);
    to.bytes(circumstances.order);
  }
}

const OPENING = Buffer.from('{"resourceType":"Observation","id":');

/** What observations of one visit, or of one order, have in common. */
interface Circumstances {
  readonly entry: ObservationEntry;
  readonly ofOrder: LaboratoryOrder | undefined;
  readonly isLaboratory: boolean;
  /** From the id to the profile. */
  readonly updated: Uint8Array;
  /** From the subject to the value. */
  readonly visit: Uint8Array;
  /** Whatever follows the reference range. */
  readonly order: Uint8Array;
}

function isUnder(
  { entry: first, ofOrder, isLaboratory }: Circumstances,
  entry: ObservationEntry,
  order: LaboratoryOrder | undefined,
  isMadeByLaboratory: boolean,
): boolean {
  return (
    ofOrder === order &&
    isLaboratory === isMadeByLaboratory &&
    first.encounterID === entry.encounterID &&
    first.at === entry.at &&
    first.date === entry.date
  );
}

function circumstancesOf(
  entry: ObservationEntry,
  ofOrder: LaboratoryOrder | undefined,
  isLaboratory: boolean,
  mapped: Observation,
): Circumstances {
  const { meta, subject, encounter, effectiveDateTime, performer, basedOn, specimen, issued } = mapped;
  const order = members({ basedOn, specimen, issued });
  return {
    entry,
    ofOrder,
    isLaboratory,
    updated: Buffer.from(`,"meta":{${members({ lastUpdated: meta.lastUpdated })},`),
    visit: Buffer.from(
      `,${members({ subject, encounter, effectiveDateTime, performer })},"valueQuantity":{"value":`,
    ),
    order: Buffer.from(order === '' ? '}' : `,${order}}`),
  };
}

/** What observations of one code, unit, interpretation and reference range have in common. */
interface Form {
  readonly entry: ObservationEntry;
  readonly isLaboratory: boolean;
  /** From the profile to the code. */
  readonly kind: Uint8Array;
  /** From the unit to the reference range. */
  readonly unit: Uint8Array;
}

function knownForm(entry: ObservationEntry): Form | undefined {
  const known = forms.get(entry.code.code);
  if (!known) return undefined;
  for (let i = 0; i < known.length; i += 1) {
    const form = known[i];
    if (form && isOfForm(form, entry)) return form;
  }
  return undefined;
}

function isOfForm({ entry: first }: Form, entry: ObservationEntry): boolean {
  return (
    first.interpretation === entry.interpretation &&
    first.unit === entry.unit &&
    (first.referenceRange === entry.referenceRange ||
      (first.referenceRange?.low === entry.referenceRange?.low &&
        first.referenceRange?.high === entry.referenceRange?.high))
  );
}

function keepForm(entry: ObservationEntry, mapped: Observation): Form {
  const { meta, status, category, code, valueQuantity, interpretation, referenceRange } = mapped;
  const { profile, security, tag } = meta;
  const { value: _value, ...unit } = valueQuantity ?? { value: 0 };
  const range = members({ interpretation, referenceRange });
  const form: Form = {
    entry,
    isLaboratory: observationKindOf(entry.code.code).isLaboratory,
    kind: Buffer.from(`${members({ profile, security, tag })}},${members({ status, category, code })}`),
    unit: Buffer.from(`,${members(unit)}}${range === '' ? '' : `,${range}`}`),
  };
  const ofCode = forms.get(entry.code.code);
  if (ofCode && ofCode.length < MOST_FORMS) ofCode.push(form);
  else forms.set(entry.code.code, [form]);
  return form;
}

/** By LOINC code, of which only those with a kind come here. A code has few forms; records of other origin may have any. */
const forms = new Map<string, Form[]>();
const MOST_FORMS = 50;

/** The members that are there, as they stand in an object. */
function members(of: object): string {
  return JSON.stringify(of).slice(1, -1);
}
