// What people are asked about their lives at visits: tobacco, and whether somebody is pregnant.

import type { Coding } from '@synthward/contracts';
import { addYears, type EpochDay, formatIsoDate } from '@synthward/kernel';
import { loincCoding, snomedCoding } from '../codes/codings';
import type { LifeEncounter, LifeFacts, LifeSocialFinding } from '../life/clinical-life';
import { pregnantVisitsOf } from './pregnant-visits';
import { type SmokingHistory, smokingHistoryOf } from './smoking';

/** People are asked from this age on. */
const ASKED_FROM_AGE = 13;

const smokingStatus = loincCoding('72166-2', 'Tobacco smoking status');
const neverSmoked = snomedCoding('266919005', 'Never smoked tobacco');
const formerSmoker = snomedCoding('8517006', 'Ex-smoker');
const smokesDaily = snomedCoding('449868002', 'Smokes tobacco daily');

/** Code and answer as in the US Core example of a pregnancy status. */
const pregnancyStatus = loincCoding('82810-3', 'Pregnancy status');
const pregnant = snomedCoding('77386006', 'Pregnant');

/** The smoking status at check-ups from 13 years on, and the pregnancy status at visits of a pregnancy, in order of time. */
export function socialHistoryOf(facts: LifeFacts, encounters: readonly LifeEncounter[]): LifeSocialFinding[] {
  const smoking = smokingHistoryOf(facts);
  const askedFrom = addYears(facts.birthDay, ASKED_FROM_AGE);
  const statuses = encounters
    .filter(({ purpose, day }) => purpose === 'wellness' && day >= askedFrom)
    .map((encounter) => finding(encounter, smokingStatus, statusOn(encounter.day, smoking)));
  const pregnancies = pregnantVisitsOf(facts, encounters).map((encounter) =>
    finding(encounter, pregnancyStatus, pregnant),
  );
  return [...statuses, ...pregnancies].sort((a, b) => a.encounter.day - b.encounter.day);
}

function statusOn(day: EpochDay, smoking: SmokingHistory | undefined): Coding {
  if (!smoking || day < smoking.startDay) return neverSmoked;
  return day < smoking.quitDay ? smokesDaily : formerSmoker;
}

function finding(encounter: LifeEncounter, code: Coding, value: Coding): LifeSocialFinding {
  return { key: `${code.code}/${formatIsoDate(encounter.day)}`, encounter, code, value };
}
