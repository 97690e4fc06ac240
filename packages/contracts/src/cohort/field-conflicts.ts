// Rules between fields: names given twice, age bands out of order.

import { nearestName, parseIsoDate } from '@synthward/kernel';
import { defaultReferenceDate, defaultSourceSystem } from './default-demographics';
import type { LooseSpec } from './loose-spec';
import { pointerOf, readablePath } from './pointer';
import type { Problem } from './problem';
import { MOST_EVOLUTION_DAYS } from './spec-schema';

/** Every conflict between the fields of a request, each at the field that comes later. */
export function findConflicts(spec: LooseSpec): Problem[] {
  const labels = spec.ageBands.map((band) => band.label);
  return [
    ...repeatedNames(labels, (index) => ['demographics', 'ageBands', index, 'label']),
    ...misplacedBands(spec.ageBands),
    ...repeatedNames(spec.conditionNames, (index) => ['conditions', index, 'name']),
    ...repeatedNames(spec.sourceSystems, (index) => ['hie', 'sourceSystems', index]),
    ...repeatedNames(spec.formats, (index) => ['exports', 'formats', index]),
    ...conflictingProfiles(spec),
    ...misplacedAsOf(spec),
  ];
}

type Path = readonly (string | number)[];

function repeatedNames(names: readonly unknown[], pathOf: (index: number) => Path): Problem[] {
  const first = new Map<unknown, number>();
  const problems: Problem[] = [];
  names.forEach((name, index) => {
    if (typeof name !== 'string') return;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, index);
    else
      problems.push(
        conflict(pathOf(index), `repeats ${readablePath(pathOf(earlier))}; give each name only once.`),
      );
  });
  return problems;
}

function misplacedBands(bands: LooseSpec['ageBands']): Problem[] {
  return bands.flatMap((band, index) => {
    const path = ['demographics', 'ageBands', index];
    const problems: Problem[] = [];
    if (isBelow(band.max, band.min))
      problems.push(
        conflict([...path, 'max'], `is below its min of ${band.min}; swap the two or correct one.`),
      );
    const before = bands[index - 1];
    if (before && (isBelow(band.min, before.max) || band.min === before.max))
      problems.push(
        conflict(
          [...path, 'min'],
          `is ${band.min}, but the band before reaches ${before.max}; list the bands in ascending order without overlap.`,
        ),
      );
    return problems;
  });
}

/** A profile must belong to a system of the specification, and its staleness must be a range. */
function conflictingProfiles({ profiles, sourceSystems }: LooseSpec): Problem[] {
  const systems = sourceSystems.length > 0 ? sourceSystems : [defaultSourceSystem];
  return [...profiles].flatMap(([name, { min, max }]) => {
    const path = ['hie', 'profiles', name];
    const problems: Problem[] = [];
    if (!systems.includes(name)) problems.push(strangerAmong(systems, name));
    if (isBelow(max, min))
      problems.push(
        conflict(
          [...path, 'stalenessDays', 'max'],
          `is below its min of ${min}; swap the two or correct one.`,
        ),
      );
    return problems;
  });
}

/** A misspelt system is the likeliest reason. */
function strangerAmong(systems: readonly unknown[], name: string): Problem {
  const known = systems.filter((system) => typeof system === 'string');
  const suggestion = nearestName(name, known);
  const problem = conflict(
    ['hie', 'profiles', name],
    'is not among hie.sourceSystems; add the system or leave its profile out.',
  );
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** The systems are looked at on the reference date or up to ten years after it. */
function misplacedAsOf({ referenceDate = defaultReferenceDate, asOf }: LooseSpec): Problem[] {
  if (typeof asOf !== 'string' || typeof referenceDate !== 'string') return [];
  const [from, to] = [parseIsoDate(referenceDate), parseIsoDate(asOf)];
  if (from === undefined || to === undefined || (to >= from && to - from <= MOST_EVOLUTION_DAYS)) return [];
  return [
    conflict(
      ['asOf'],
      `must lie within ${MOST_EVOLUTION_DAYS} days from the reference date, ${referenceDate}, on.`,
    ),
  ];
}

function isBelow(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && a < b;
}

function conflict(path: Path, sentence: string): Problem {
  return {
    pointer: pointerOf(path),
    code: 'conflicting_fields',
    message: `${readablePath(path)} ${sentence}`,
  };
}
