// What was taken from the patient for a panel as a Specimen (US Core Specimen).

import type { ReportEntry } from '@synthward/contracts';
import { concept } from '../concept';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { SNOMED_CT, sourceIdentifierSystem } from '../systems';
import type { CodeableConcept } from '../types/data-types';
import type { Specimen } from '../types/diagnostic-resources';
import type { LaboratoryOrder } from './laboratory-order';

/** One for each report; its number is its id. */
export function toSpecimen(order: LaboratoryOrder, { record, patient }: Mapping): Specimen {
  const { report, serviceRequests, specimenId } = order;
  return {
    resourceType: 'Specimen',
    id: specimenId,
    meta: resourceMeta(PROFILE, report.collected),
    identifier: [
      {
        use: 'official',
        system: sourceIdentifierSystem(record.sourceSystem, 'specimen'),
        value: specimenId,
      },
    ],
    status: 'available',
    type: types[report.specimen],
    subject: patient,
    request: serviceRequests,
    collection: { collectedDateTime: report.collected },
  };
}

const PROFILE = claim('specimen');
const types: Readonly<Record<ReportEntry['specimen'], CodeableConcept>> = {
  blood: concept(SNOMED_CT, '119297000', 'Blood specimen'),
  urine: concept(SNOMED_CT, '122575003', 'Urine specimen'),
  'arterial-blood': concept(SNOMED_CT, '122552005', 'Arterial blood specimen'),
};
