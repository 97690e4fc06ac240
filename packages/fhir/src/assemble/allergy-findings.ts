// Allergies and intolerances.

import { conceptOf } from './concept';
import { type Finding, type Reading, secondsOf } from './finding';
import { wordOf } from './json';
import type { BundledResource } from './resource';
import { clinicalActivity, clinicalStatusOf, verificationStatusOf } from './statuses';
import { firstMoment } from './told-times';

const CRITICALITIES = ['low', 'high', 'unable-to-assess'] as const;

/** One; what was refuted or never meant says so and is not notable. */
export function allergyFindings(source: BundledResource, { anonymity }: Reading): Finding[] {
  const { code, clinicalStatus: status, verificationStatus: verified, criticality: told } = source.body;
  const { lastOccurrence, recordedDate, onsetDateTime } = source.body;
  const concept = conceptOf(code, { kind: 'allergy', prefix: 'allergy', anonymity });
  if (!concept) return [];
  const clinicalStatus = clinicalStatusOf(status);
  const verificationStatus = verificationStatusOf(verified);
  const criticality = wordOf(CRITICALITIES, told) ?? null;
  const isUnreal = verificationStatus === 'refuted' || verificationStatus === 'entered-in-error';
  return [
    {
      nodeType: 'allergy',
      concept,
      metadata: { allergy_metadata: { clinicalStatus, verificationStatus, criticality } },
      notable: verificationStatus === 'confirmed' && (clinicalStatus === 'active' || criticality === 'high'),
      activity: isUnreal ? -1 : clinicalActivity(clinicalStatus),
      seconds: secondsOf(firstMoment(lastOccurrence, recordedDate, onsetDateTime)),
      source,
    },
  ];
}
