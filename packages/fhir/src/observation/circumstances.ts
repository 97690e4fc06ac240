// What measurements of one visit, or of one order, have in common as JSON: when, about whom, by whom.

import type { ObservationEntry } from '@synthward/contracts';
import type { LaboratoryOrder } from '../laboratory/laboratory-order';
import type { Mapping } from '../mapping';
import { relativeReference } from '../references';
import type { Reference } from '../types/data-types';
import type { ResourceType } from '../types/resource-types';

export interface Circumstances {
  readonly entry: ObservationEntry;
  readonly ofOrder: LaboratoryOrder | undefined;
  readonly isLaboratory: boolean;
  /** From the id to the profile. */
  readonly updated: Uint8Array;
  /** From the subject to what was found. */
  readonly visit: Uint8Array;
  /** Whatever follows what was found. */
  readonly order: Uint8Array;
}

/** The circumstances under which one record's measurements were made; those at visits are kept, those of orders until the next. */
export class CircumstancesOfRecord {
  private latest: Circumstances | undefined;
  private readonly atVisits = new Map<string, Circumstances>();
  private readonly subject: string;

  constructor(private readonly mapping: Mapping) {
    this.subject = `,"subject":${referenceTo('Patient', mapping.record.recordID)},"encounter":`;
  }

  /** Those of an entry. Throws a RangeError for a visit that the record lacks. */
  of(entry: ObservationEntry, order: LaboratoryOrder | undefined, isLaboratory: boolean): Circumstances {
    const { latest } = this;
    if (latest && isUnder(latest, entry, order, isLaboratory)) return latest;
    const known = order ? undefined : this.atVisits.get(entry.encounterID);
    if (known && isUnder(known, entry, order, isLaboratory)) {
      this.latest = known;
      return known;
    }
    const made = this.make(entry, order, isLaboratory);
    if (!order) this.atVisits.set(entry.encounterID, made);
    this.latest = made;
    return made;
  }

  private make(
    entry: ObservationEntry,
    ofOrder: LaboratoryOrder | undefined,
    isLaboratory: boolean,
  ): Circumstances {
    const { organizations } = this.mapping;
    const { practitioners, recorded } = this.mapping.visit(entry.encounterID);
    const updated = ofOrder?.report.issued ?? entry.at ?? recorded;
    const encounter = referenceTo('Encounter', entry.encounterID);
    const effective = JSON.stringify(entry.at ?? entry.date);
    const performer = textOf(isLaboratory ? organizations : practitioners);
    return {
      entry,
      ofOrder,
      isLaboratory,
      updated: Buffer.from(`,"meta":{"lastUpdated":${JSON.stringify(updated)},`),
      visit: Buffer.from(
        `${this.subject}${encounter},"effectiveDateTime":${effective},"performer":${performer}`,
      ),
      order: ofOrder ? Buffer.from(orderOf(ofOrder)) : NO_ORDER,
    };
  }
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

function orderOf({ report, serviceRequestId, specimenId }: LaboratoryOrder): string {
  const request = referenceTo('ServiceRequest', serviceRequestId);
  const specimen = referenceTo('Specimen', specimenId);
  return `,"basedOn":[${request}],"specimen":${specimen},"issued":${JSON.stringify(report.issued)}}`;
}

const NO_ORDER = Buffer.from('}');

function referenceTo(type: ResourceType, id: string): string {
  return `{"reference":${JSON.stringify(relativeReference(type, id))}}`;
}

/** References to what all records of a cohort share. */
function textOf(references: readonly Reference[]): string {
  const known = texts.get(references);
  if (known) return known;
  const text = JSON.stringify(references);
  texts.set(references, text);
  return text;
}

const texts = new WeakMap<readonly Reference[], string>();
