// What belongs to one laboratory report: the order, the specimen, and the results that name both.

import type { ReportEntry } from '@synthward/contracts';
import { derivedId } from '../derived-id';
import type { Mapping, Visit } from '../mapping';
import type { Reference } from '../types/data-types';

export interface LaboratoryOrder {
  readonly report: ReportEntry;
  /** At which it was ordered. */
  readonly visit: Visit;
  readonly serviceRequestId: string;
  readonly specimenId: string;
}

/** What a resource of an order that prints itself is made from. */
export interface OrderSource {
  readonly order: LaboratoryOrder;
  readonly mapping: Mapping;
}

/** One for each report, in the order of the record. Throws a RangeError for a visit that the record lacks. */
export function laboratoryOrders(mapping: Mapping): LaboratoryOrder[] {
  return (mapping.record.reports ?? []).map((report) => toOrder(report, mapping));
}

/** The orders by the ids of their results. */
export function ordersByResult(orders: readonly LaboratoryOrder[]): Map<string, LaboratoryOrder> {
  const byResult = new Map<string, LaboratoryOrder>();
  for (const order of orders) {
    for (const id of order.report.observationIDs) byResult.set(id, order);
  }
  return byResult;
}

/** References to the order, as elements take a list. */
export function requestsOf({ serviceRequestId }: LaboratoryOrder, mapping: Mapping): readonly Reference[] {
  return [mapping.reference('ServiceRequest', serviceRequestId)];
}

/** A reference to what was taken for the order. */
export function specimenOf({ specimenId }: LaboratoryOrder, mapping: Mapping): Reference {
  return mapping.reference('Specimen', specimenId);
}

function toOrder(report: ReportEntry, mapping: Mapping): LaboratoryOrder {
  return {
    report,
    visit: mapping.visit(report.encounterID),
    serviceRequestId: derivedId(report.id, 'ServiceRequest'),
    specimenId: derivedId(report.id, 'Specimen'),
  };
}
