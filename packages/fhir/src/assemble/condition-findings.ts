// Diagnoses, and those of relatives.

import { conceptOf } from './concept';
import { type Finding, type Reading, secondsOf } from './finding';
import { objectOf, objectsOf } from './json';
import type { BundledResource } from './resource';
import { clinicalActivity, clinicalStatusOf, isCurrent, verificationStatusOf } from './statuses';
import { firstMoment, toldTime } from './told-times';

/** One, or none for a diagnosis that was refuted or never meant. */
export function conditionFindings(source: BundledResource, { anonymity, clock }: Reading): Finding[] {
  const {
    code,
    clinicalStatus: status,
    verificationStatus,
    onsetDateTime,
    onsetPeriod,
    recordedDate,
  } = source.body;
  const verification = verificationStatusOf(verificationStatus);
  if (verification === 'entered-in-error' || verification === 'refuted') return [];
  const concept = conceptOf(code, { kind: 'condition', prefix: 'condition', anonymity });
  if (!concept) return [];
  const clinicalStatus = clinicalStatusOf(status);
  const onset = firstMoment(onsetDateTime, objectOf(onsetPeriod)?.start);
  return [
    {
      nodeType: 'condition',
      concept,
      metadata: {
        condition_metadata: { clinicalStatus, family_history: false, onsetDateTime: toldTime(onset, clock) },
      },
      notable: isCurrent(clinicalStatus),
      activity: clinicalActivity(clinicalStatus),
      seconds: secondsOf(onset ?? firstMoment(recordedDate)),
      source,
    },
  ];
}

/** One for each condition of a relative; who that is, is not told. */
export function familyFindings(source: BundledResource, { anonymity }: Reading): Finding[] {
  const { status, condition, date } = source.body;
  if (status === 'entered-in-error') return [];
  return objectsOf(condition).flatMap(({ code }) => {
    const concept = conceptOf(code, { kind: 'condition', prefix: 'condition:family-history', anonymity });
    if (!concept) return [];
    return {
      nodeType: 'condition',
      concept,
      metadata: { condition_metadata: { clinicalStatus: null, family_history: true, onsetDateTime: null } },
      notable: false,
      activity: 0,
      seconds: secondsOf(firstMoment(date)),
      source,
    };
  });
}
