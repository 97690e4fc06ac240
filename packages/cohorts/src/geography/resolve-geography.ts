// From the place in a specification to the ZIP codes and area codes that its people may have.

import { cities } from './cities';
import { states } from './states';

export interface Geography {
  /** Full state name. */
  readonly state: string;
  /** Two letters. */
  readonly stateCode: string;
  readonly city: string;
  /** Five-digit ZIP codes; those of the state's principal city when the city is not known. */
  readonly postalCodes: readonly string[];
  /** Three-digit telephone area codes; likewise. */
  readonly areaCodes: readonly string[];
  /** False when the city is not in the engine's list: then only the state's codes are right. */
  readonly isCityKnown: boolean;
}

/**
 * The place named by a state (full name or two letters) and a city, upper or lower case alike. Undefined when there
 * is no such state; a city that is not known keeps its name as given, without outer blanks.
 */
export function resolveGeography(place: { state: string; city: string }): Geography | undefined {
  const state = findState(place.state);
  if (!state) return undefined;
  const known = findCity(place.city, state.code);
  const standIn = known ?? findCity(state.principalCity, state.code);
  if (!standIn) throw new RangeError(`no city of ${state.name} is listed`);
  return {
    state: state.name,
    stateCode: state.code,
    city: known?.city ?? place.city.trim(),
    postalCodes: standIn.postalCodes.split(' '),
    areaCodes: standIn.areaCodes.split(' '),
    isCityKnown: known !== undefined,
  };
}

function findState(text: string) {
  const wanted = normalized(text);
  return statesByText.get(wanted);
}

function findCity(text: string, stateCode: string) {
  const wanted = normalized(text);
  return citiesByText.get(`${stateCode} ${wanted}`);
}

/** ASCII folding only: names of this list need no more, and locale rules would differ between machines. */
function normalized(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:st\.?|saint) /, 'saint ');
}

/** Whichever stands first in the lists wins. */
const statesByText = new Map(
  states
    .toReversed()
    .flatMap((state) => [state.name, state.code].map((text) => [normalized(text), state] as const)),
);
const citiesByText = new Map(
  cities.toReversed().map((row) => [`${row.stateCode} ${normalized(row.city)}`, row] as const),
);
