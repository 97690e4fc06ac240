// The names in a specification that only the engine's tables know: conditions and places.

import type { Problem } from '@synthward/contracts';
import { nearestName } from '@synthward/kernel';
import { extendedCatalogue } from './clinical';
import { inspectOwnConditions } from './clinical/names/own-conditions';
import { unknownConditions } from './clinical/names/unknown-conditions';
import { resolveGeography, stateNames } from './geography';

/** A text of the body: where it is, as a pointer and as people write it. */
interface Place {
  readonly pointer: string;
  readonly field: string;
  readonly value: string;
}

export interface NameFindings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Finds unknown conditions and states (problems) and unknown cities (warnings) in any JSON value. Looks only at texts
 * in their right places: what has another shape is for the contract to report.
 */
export function findUnknownNames(input: unknown): NameFindings {
  const place = memberOf(input, 'geography');
  const own = inspectOwnConditions(memberOf(memberOf(input, 'clinical'), 'catalogue'));
  const catalogue = extendedCatalogue(own.definitions);
  return {
    problems: [
      ...own.problems,
      ...unknownConditions(namesOf(memberOf(input, 'conditions')), catalogue),
      ...unknownState(place),
    ],
    warnings: unknownCity(place),
  };
}

function namesOf(conditions: unknown): unknown[] {
  if (!Array.isArray(conditions)) return [];
  return conditions.map((condition: unknown) => memberOf(condition, 'name'));
}

function unknownState(place: unknown): Problem[] {
  const state = memberOf(place, 'state');
  if (typeof state !== 'string' || resolveGeography({ state, city: '' })) return [];
  return [unknownValue({ pointer: '/geography/state', field: 'geography.state', value: state }, stateNames)];
}

function unknownCity(place: unknown): Problem[] {
  const state = memberOf(place, 'state');
  const city = memberOf(place, 'city');
  if (typeof state !== 'string' || typeof city !== 'string') return [];
  const found = resolveGeography({ state, city });
  if (!found || found.isCityKnown) return [];
  const message = `${city} is not in the list of cities: addresses use ZIP and area codes of ${found.state}.`;
  return [{ pointer: '/geography/city', code: 'unknown_value', message }];
}

function unknownValue({ pointer, field, value }: Place, known: readonly string[]): Problem {
  const suggestion = nearestName(value, known);
  const hint = suggestion ? `; did you mean ${suggestion}?` : '.';
  return {
    pointer,
    code: 'unknown_value',
    message: `${field} is unknown${hint}`,
    ...(suggestion && { suggestion }),
  };
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
