// The encounter of a planned visit: its time, its type and its reason.

import { formatIsoDate, keyedStream, type RandomStream } from '@synthward/kernel';
import { encounterTypes } from '../../codes/encounter-types';
import type { LifeEncounter, LifeFacts } from '../clinical-life';
import type { TellingWindow } from '../telling-window';
import { minutesForAll } from './procedure-minutes';
import type { Visit } from './visit';
import type { VisitDraft } from './visit-draft';

/** The visit as it took place: a stay that is not over on the last day ends there. */
export function visitOf(facts: LifeFacts, draft: VisitDraft, window: TellingWindow): Visit {
  const { purpose, setting, day, about, orders, complaint } = draft;
  const date = formatIsoDate(day);
  const kind = complaint === null ? purpose : 'symptom';
  const condition = purpose === 'wellness' ? null : (about[0]?.definition ?? null);
  const encounter: LifeEncounter = {
    key: `${kind}/${date}`,
    purpose,
    setting,
    day,
    ...timesOf(draft, window, keyedStream(facts.seed, facts.index, 'life/time', kind, day)),
    type: purpose === 'virtual' ? encounterTypes.virtual : encounterTypes[kind],
    reason: reasonOf(draft),
    condition,
  };
  return { encounter, date, about, orders };
}

function reasonOf({ purpose, about, complaint, isFollowUp }: VisitDraft): string {
  if (complaint !== null) return complaint;
  if (purpose === 'wellness') return 'General check up';
  const names = about.map(({ definition }) => definition.display).join('; ');
  return isFollowUp ? `Follow-up: ${names}` : names;
}

/** Offices see people from 13:00 to 23:00 UTC, which is daytime in the United States; slots begin on five minutes. */
const OFFICE = { from: 13 * 60, to: 23 * 60, slot: 5 };
const OFFICE_MINUTES = OFFICE.to - OFFICE.from;
const MINUTES_PER_DAY = 24 * 60;
const VISIT_SLOTS = {
  wellness: { least: 5, most: 9 },
  office: { least: 3, most: 7 },
  virtual: { least: 2, most: 5 },
};
const EMERGENCY_MINUTES = { least: 90, most: 480 };
const LATEST_ADMISSION_MINUTE = 23 * 60;
const DISCHARGE = { from: 15 * 60, to: 22 * 60 };

interface Times {
  readonly minute: number;
  readonly minutes: number;
}

function timesOf(draft: VisitDraft, { lastDay }: TellingWindow, random: RandomStream): Times {
  if (draft.setting === 'inpatient') return stayTimes(draft, lastDay, random);
  if (draft.setting === 'emergency') {
    const usual = random.between(EMERGENCY_MINUTES.least, EMERGENCY_MINUTES.most);
    const minutes = Math.min(LATEST_ADMISSION_MINUTE, Math.max(usual, minutesForAll(draft.orders)));
    return { minute: random.below(MINUTES_PER_DAY - minutes), minutes };
  }
  const { least, most } = slotsOf(draft);
  const needed = Math.ceil(minutesForAll(draft.orders) / OFFICE.slot);
  const minutes = Math.min(OFFICE_MINUTES, Math.max(random.between(least, most), needed) * OFFICE.slot);
  const slots = (OFFICE_MINUTES - minutes) / OFFICE.slot;
  return { minute: OFFICE.from + random.between(0, slots) * OFFICE.slot, minutes };
}

function slotsOf({ purpose, setting }: VisitDraft): { readonly least: number; readonly most: number } {
  if (setting === 'virtual') return VISIT_SLOTS.virtual;
  return purpose === 'wellness' ? VISIT_SLOTS.wellness : VISIT_SLOTS.office;
}

/** From admission to discharge, or to the end of the last day, if that comes first. */
function stayTimes(draft: VisitDraft, lastDay: number, random: RandomStream): Times {
  const minute = random.between(0, LATEST_ADMISSION_MINUTE);
  const discharge = random.between(DISCHARGE.from, DISCHARGE.to);
  const isEndedEarly = draft.lastDay > lastDay || draft.lastDay === draft.day;
  const endDay = Math.min(draft.lastDay, lastDay);
  const end = isEndedEarly ? MINUTES_PER_DAY - 1 : discharge;
  return { minute, minutes: (endDay - draft.day) * MINUTES_PER_DAY + end - minute };
}
