// Insurance as a Coverage (US Core Coverage), and the relative through whom somebody is insured (US Core RelatedPerson).

import type { CoverageEntry } from '@synthward/contracts';
import { concept } from '../concept';
import { derivedId } from '../derived-id';
import { lastChange, startOfDay } from '../instants';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { hl7CodeSystem, SYSTEM_BASE } from '../systems';
import type { Coverage, RelatedPerson } from '../types/administrative-resources';

/** Paid by one payer. Throws a RangeError for a payer who insures nobody. */
export function toCoverage(entry: CoverageEntry, mapping: Mapping): Coverage {
  const { id, payer: key, memberID, groupNumber, planName, startDate, endDate } = entry;
  const payer = mapping.payers.get(key);
  if (!payer) throw new RangeError(`payer ${key} insures nobody`);
  return {
    resourceType: 'Coverage',
    id,
    meta: resourceMeta(COVERAGE, lastChange(startOfDay(startDate), endDate)),
    identifier: [
      { use: 'official', type: memberNumber, system: `${SYSTEM_BASE}/payer/${key}/member`, value: memberID },
    ],
    status: 'active',
    type: payer.coverageType,
    subscriber: isSubscriber(entry) ? mapping.patient : mapping.reference('RelatedPerson', relativeId(entry)),
    subscriberId: memberID,
    beneficiary: mapping.patient,
    relationship: relationships[entry.relationship],
    period: { start: startDate, ...(endDate !== null && { end: endDate }) },
    payor: [payer.reference],
    class: [
      { type: group, value: groupNumber, name: planName },
      { type: plan, value: planName, name: planName },
    ],
  };
}

/** The relative, if not the person is the subscriber: known by the relationship alone. */
export function toSubscriber(entry: CoverageEntry, { patient }: Mapping): RelatedPerson[] {
  if (isSubscriber(entry)) return [];
  return [
    {
      resourceType: 'RelatedPerson',
      id: relativeId(entry),
      meta: resourceMeta(RELATED_PERSON, startOfDay(entry.startDate)),
      active: true,
      patient,
      relationship: [entry.relationship === 'child' ? parent : spouse],
    },
  ];
}

function isSubscriber({ relationship }: CoverageEntry): boolean {
  return relationship === 'self';
}

function relativeId({ id }: CoverageEntry): string {
  return derivedId(id, 'RelatedPerson');
}

const COVERAGE = claim('coverage');
const RELATED_PERSON = claim('relatedperson');

/** HL7's codes, with their displays. */
const memberNumber = concept(hl7CodeSystem('v2-0203'), 'MB', 'Member Number');
const group = concept(hl7CodeSystem('coverage-class'), 'group', 'Group');
const plan = concept(hl7CodeSystem('coverage-class'), 'plan', 'Plan');
const relationships = {
  self: concept(hl7CodeSystem('subscriber-relationship'), 'self', 'Self'),
  spouse: concept(hl7CodeSystem('subscriber-relationship'), 'spouse', 'Spouse'),
  child: concept(hl7CodeSystem('subscriber-relationship'), 'child', 'Child'),
};
const parent = concept(hl7CodeSystem('v3-RoleCode'), 'PRN', 'parent');
const spouse = concept(hl7CodeSystem('v3-RoleCode'), 'SPS', 'spouse');
