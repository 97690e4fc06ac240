// Which system saw which visit: every visit of a life is on exactly one of the person's records.

import type { CareSetting, SystemKind } from '@synthward/contracts';
import { type EpochDay, keyedStream, ln, mixWords } from '@synthward/kernel';
import type { LifeEncounter } from '../../clinical/life/clinical-life';
import { recordStream } from '../record-streams';
import type { Registration } from '../registrations';

/** Engine assumption: where care of each setting is sought, as weights. */
const WEIGHTS: Readonly<Record<SystemKind, Readonly<Record<CareSetting, number>>>> = {
  provider: { ambulatory: 8, virtual: 8, emergency: 0.2, inpatient: 0.2 },
  hospital: { ambulatory: 2, virtual: 1, emergency: 10, inpatient: 10 },
  exchange: { ambulatory: 4, virtual: 3, emergency: 3, inpatient: 3 },
  claims: { ambulatory: 2, virtual: 2, emergency: 1, inpatient: 1 },
  laboratory: { ambulatory: 1, virtual: 0.1, emergency: 0.1, inpatient: 0.1 },
};

/**
 * The visits of each registration, in order of time. A record that did not exist on the day of a visit, or had been
 * merged away, cannot have seen it. Each record bids for each visit with a hash of both, weighted by what the system is
 * for (rendezvous hashing): records that come or go move no visit but their own.
 */
export function placesOfCare(
  seed: number,
  index: number,
  life: {
    readonly registrations: readonly Registration[];
    readonly encounters: readonly LifeEncounter[];
  },
): ReadonlyMap<Registration, LifeEncounter[]> {
  const { registrations, encounters } = life;
  const seen = new Map(
    registrations.map((registration): [Registration, LifeEncounter[]] => [registration, []]),
  );
  const bidders = registrations.map((registration) => ({ registration, word: wordOf(registration) }));
  for (const encounter of encounters) {
    const [only] = registrations;
    const place = registrations.length === 1 ? only : placeOf({ seed, index, encounter }, bidders);
    if (place) seen.get(place)?.push(encounter);
  }
  return seen;
}

interface Bidder {
  readonly registration: Registration;
  /** Even, and the record's own. */
  readonly word: number;
}

function wordOf({ key }: Registration): number {
  return recordStream(key, 'records/place').uint32();
}

interface Visit {
  readonly seed: number;
  readonly index: number;
  readonly encounter: LifeEncounter;
}

/** The best bid: the least of exponential draws whose rates are the weights. The first record where none stood. */
function placeOf({ seed, index, encounter }: Visit, bidders: readonly Bidder[]): Registration | undefined {
  const random = keyedStream(seed, index, 'records/place', encounter.key);
  const [first, second] = [random.uint32(), random.uint32()];
  let best = Number.POSITIVE_INFINITY;
  let place = bidders[0]?.registration;
  for (const { registration, word } of bidders) {
    if (!stoodOn(registration, encounter.day)) continue;
    const bid = -ln((mixWords(word, first, second) + 0.5) / TWO_TO_32) / weightOf(registration, encounter);
    if (bid >= best) continue;
    best = bid;
    place = registration;
  }
  return place;
}

const TWO_TO_32 = 4294967296;

function stoodOn({ appearedDay, mergeDay }: Registration, day: EpochDay): boolean {
  return (appearedDay === null || appearedDay <= day) && (mergeDay === null || day < mergeDay);
}

/** A duplicate is what a few visits were written to by mistake. */
const DUPLICATE_SHARE = 0.4;

function weightOf({ system, planned }: Registration, { setting }: LifeEncounter): number {
  return WEIGHTS[system.kind][setting] * (planned.isDuplicate ? DUPLICATE_SHARE : 1);
}
