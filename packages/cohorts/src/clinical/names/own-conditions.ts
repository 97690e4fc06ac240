// What is wrong with the conditions that a specification brings along, beyond their shape.

import {
  type ConditionDefinition,
  conditionDefinitionSchema,
  MOST_OWN_CONDITIONS,
  type Problem,
} from '@synthward/contracts';
import { nearestName } from '@synthward/kernel';
import { medicationRows } from '../codes/medications';
import { procedureRows } from '../codes/procedures';
import { conditionCatalogue } from '../condition-catalogue';

export interface OwnConditions {
  /** Those whose shape is right, for names to be looked up in. */
  readonly definitions: readonly ConditionDefinition[];
  readonly problems: readonly Problem[];
}

/**
 * Reads `clinical.catalogue` of any JSON value. Each condition must have an id and a SNOMED CT code of its own, curves
 * that ascend and begin no earlier than the least age at onset, and causes that are known and lead in no circle;
 * medicines and procedures that the engine has no row for must say what they are called.
 */
export function inspectOwnConditions(list: unknown): OwnConditions {
  const inputs = Array.isArray(list) ? list.slice(0, MOST_OWN_CONDITIONS) : [];
  const places = inputs.flatMap((input: unknown, place) => {
    const { data } = conditionDefinitionSchema.safeParse(input);
    return data ? [{ place, definition: data }] : [];
  });
  const definitions = places.map(({ definition }) => definition);
  const known = new Map([...conditionCatalogue, ...definitions.map((each) => [each.id, each] as const)]);
  return {
    definitions,
    problems: places.flatMap(({ place, definition }) => [
      ...repeatedIdentity(definition, place, places),
      ...wrongCurves(definition, place),
      ...wrongCause(definition, place, known),
      ...namelessSteps(definition, place),
    ]),
  };
}

type Known = ReadonlyMap<string, ConditionDefinition>;

interface Placed {
  readonly place: number;
  readonly definition: ConditionDefinition;
}

function repeatedIdentity(
  { id, snomed }: ConditionDefinition,
  place: number,
  others: readonly Placed[],
): Problem[] {
  const earlier = [
    ...conditionCatalogue.values(),
    ...others.filter((other) => other.place < place).map(({ definition }) => definition),
  ];
  const problems: Problem[] = [];
  if (earlier.some((other) => other.id === id))
    problems.push(problem(place, 'id', `${id} is taken; choose another id.`, 'conflicting_fields'));
  const twin = earlier.find((other) => other.snomed === snomed);
  if (twin && twin.id !== id)
    problems.push(problem(place, 'snomed', `${snomed} is the code of ${twin.id}.`, 'conflicting_fields'));
  return problems;
}

function wrongCurves({ prior, onsetFrom }: ConditionDefinition, place: number): Problem[] {
  return (['female', 'male'] as const).flatMap((sex) => {
    const steps = prior[sex];
    const wrong = steps.findIndex(({ age }, i) => i > 0 && age <= (steps[i - 1]?.age ?? 0));
    if (wrong > 0)
      return [
        problem(place, `prior/${sex}/${wrong}/age`, 'must be above the age before it.', 'conflicting_fields'),
      ];
    const first = steps.findIndex(({ age, probability }) => probability > 0 && age < onsetFrom);
    if (first < 0) return [];
    const message = `lies below onsetFrom, ${onsetFrom}: nobody can have it so early.`;
    return [problem(place, `prior/${sex}/${first}/age`, message, 'conflicting_fields')];
  });
}

function wrongCause(
  { id, cause, requiresCause }: ConditionDefinition,
  place: number,
  known: Known,
): Problem[] {
  if (!cause) {
    if (!requiresCause) return [];
    return [problem(place, 'requiresCause', 'needs a cause.', 'conflicting_fields')];
  }
  if (!known.has(cause.condition)) {
    const suggestion = nearestName(cause.condition, [...known.keys()]);
    const hint = suggestion ? `; did you mean ${suggestion}?` : '.';
    const unknown = problem(
      place,
      'cause/condition',
      `${cause.condition} is unknown${hint}`,
      'unknown_value',
    );
    return [suggestion ? { ...unknown, suggestion } : unknown];
  }
  if (!isCircular(id, known)) return [];
  return [problem(place, 'cause/condition', 'leads back to the condition itself.', 'conflicting_fields')];
}

function isCircular(id: string, known: Known): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = known.get(at)?.cause?.condition) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

const medications = new Set(medicationRows.map(({ rxnorm }) => rxnorm));
const procedures = new Set(procedureRows.map(({ snomed }) => snomed));

function namelessSteps(definition: ConditionDefinition, place: number): Problem[] {
  const message = 'is required: the engine has no name for this code.';
  const drugs = definition.medications.flatMap(({ rxnorm, display }, i) =>
    display !== undefined || medications.has(rxnorm) ? [] : [`medications/${i}/display`],
  );
  const acts = definition.procedures.flatMap(({ snomed, display }, i) =>
    display !== undefined || procedures.has(snomed) ? [] : [`procedures/${i}/display`],
  );
  return [...drugs, ...acts].map((member) => problem(place, member, message, 'required'));
}

function problem(place: number, member: string, message: string, code: Problem['code']): Problem {
  const path = member.replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.');
  return {
    pointer: `/clinical/catalogue/${place}/${member}`,
    code,
    message: `clinical.catalogue[${place}].${path} ${message}`,
  };
}
