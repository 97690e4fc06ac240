// Measurements and other observations, and the components of those that have several values.

import { type Concept, conceptOf, freeText } from './concept';
import { type Finding, type Reading, secondsOf } from './finding';
import type { Anonymity } from './identifying';
import { type ObservationMetadata, readingOf } from './interpretation';
import { type JsonObject, objectOf, objectsOf, textOf, wordOf } from './json';
import type { BundledResource } from './resource';
import { isPublicSystem } from './systems';
import { firstMoment, toldTime } from './told-times';

const NOT_YET_OR_NEVER: readonly unknown[] = ['entered-in-error', 'cancelled', 'registered'];

/** One for the observation, and one for each component. */
export function observationFindings(source: BundledResource, reading: Reading): Finding[] {
  const { body } = source;
  if (NOT_YET_OR_NEVER.includes(body.status)) return [];
  const rules = { kind: 'observation', prefix: 'observation', anonymity: reading.anonymity } as const;
  return [body, ...objectsOf(body.component)].flatMap((part) => {
    const concept = conceptOf(part.code, rules);
    return concept ? [findingOf({ part, concept, source }, reading)] : [];
  });
}

interface Part {
  readonly part: JsonObject;
  readonly concept: Concept;
  readonly source: BundledResource;
}

function findingOf({ part, concept, source }: Part, { anonymity, clock }: Reading): Finding {
  const { effectiveDateTime, effectiveInstant, effectivePeriod, issued } = source.body;
  const { start, end } = objectOf(effectivePeriod) ?? {};
  const at = firstMoment(effectiveDateTime, effectiveInstant, start, end, issued);
  const { isAbnormal, ...words } = readingOf(part);
  return {
    nodeType: 'observation',
    concept,
    metadata: {
      observation_metadata: {
        ...words,
        observation_time: toldTime(at, clock),
        valueQuantity: quantityOf(part, anonymity),
      },
    },
    notable: isAbnormal,
    activity: 0,
    seconds: secondsOf(at),
    source,
  };
}

const COMPARATORS = ['<', '<=', '>=', '>'] as const;

/** A whole number without a unit is a quantity as well. */
function quantityOf(
  { valueQuantity, valueInteger }: JsonObject,
  anonymity: Anonymity,
): ObservationMetadata['valueQuantity'] {
  const quantity = objectOf(valueQuantity) ?? { value: valueInteger };
  const { value, comparator, unit, system, code } = quantity;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const told = (text: unknown) => {
    const name = textOf(text);
    return name !== undefined && name.length <= LONGEST && isTold(name, anonymity) ? name : null;
  };
  return {
    value,
    comparator: wordOf(COMPARATORS, comparator) ?? null,
    unit: freeText(unit, anonymity) ?? null,
    system: told(system),
    code: told(code),
  };
}

function isTold(name: string, { isFreeCode }: Anonymity): boolean {
  return isPublicSystem(name) || isFreeCode(name);
}

const LONGEST = 100;
