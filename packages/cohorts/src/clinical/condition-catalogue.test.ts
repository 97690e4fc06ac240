import type { ConditionDefinition } from '@synthward/contracts';
import { causalOrder } from './catalogue-of';
import { conditionCatalogue } from './condition-catalogue';
import { priorOf } from './prior-of';

const conditions = [...conditionCatalogue.values()];
const sexes = ['female', 'male'] as const;

function requireCondition(id: string): ConditionDefinition {
  const condition = conditionCatalogue.get(id);
  if (!condition) throw new Error(`${id} is not in the catalogue`);
  return condition;
}

function namesWhere(isWrong: (condition: ConditionDefinition) => boolean): string[] {
  return conditions.filter(isWrong).map((condition) => condition.id);
}

test('the catalogue holds every chronic and acute condition under a name of its own', () => {
  expect(conditionCatalogue.size).toBe(102);
  expect(namesWhere(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(new Set(conditions.map((condition) => condition.snomed)).size).toBe(conditions.length);
});

test('every SNOMED CT code ends in its Verhoeff check digit', () => {
  expect(namesWhere(({ snomed }) => !/^[1-9]\d{5,17}$/.test(snomed) || verhoeff(snomed) !== 0)).toEqual([]);
});

test('every ICD-10-CM code has the form of one', () => {
  const form = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/;
  expect(namesWhere(({ icd10 }) => !form.test(icd10))).toEqual([]);
});

test('every row says where its figures come from', () => {
  const known = /^(?:Published|Engine assumption|As used in Synthea)/;
  expect(namesWhere(({ source }) => !known.test(source))).toEqual([]);
});

test('causes are listed and form a forest', () => {
  expect(namesWhere(({ cause }) => cause !== undefined && !conditionCatalogue.has(cause.condition))).toEqual(
    [],
  );
  expect(namesWhere((condition) => hasCycle(condition))).toEqual([]);
  expect(namesWhere(({ cause, requiresCause }) => requiresCause === true && cause === undefined)).toEqual([]);
});

test('a condition is possible only from its least age at onset, and never before a cause that it requires', () => {
  expect(namesWhere((condition) => firstAge(condition) < condition.onsetFrom)).toEqual([]);
  const early = ({ cause, requiresCause, onsetFrom }: ConditionDefinition) =>
    requiresCause === true && cause !== undefined && onsetFrom < requireCondition(cause.condition).onsetFrom;
  expect(namesWhere(early)).toEqual([]);
});

test('prior curves ascend by age and stay between 0 and 1', () => {
  const wrong = ({ prior }: ConditionDefinition) =>
    sexes.some((sex) =>
      prior[sex].some(
        ({ age, probability }, i) =>
          probability < 0 || probability >= 1 || (i > 0 && age <= (prior[sex][i - 1]?.age ?? 0)),
      ),
    );
  expect(namesWhere(wrong)).toEqual([]);
});

test('the published figures come out of the curves', () => {
  const hypertension = requireCondition('hypertension');
  expect(priorOf(hypertension, 39, 'female')).toBe(0.164);
  expect(priorOf(hypertension, 40, 'male')).toBe(0.559);
  expect(priorOf(hypertension, 2, 'male')).toBe(0);
  expect(priorOf(requireCondition('osteoporosis'), 49, 'female')).toBe(0);
  expect(priorOf(requireCondition('osteoporosis'), 94, 'female')).toBe(0.271);
});

test('causes come before effects whatever the order given', () => {
  const order = ['hypertension', 'ischemic-heart-disease', 'heart-failure'];
  expect(causalOrder(['heart-failure', 'hypertension', 'ischemic-heart-disease'])).toEqual(order);
  expect(causalOrder(order)).toEqual(order);
  const all = causalOrder(conditionCatalogue.keys());
  expect(all).toHaveLength(conditions.length);
  expect(
    namesWhere(({ id, cause }) => cause !== undefined && all.indexOf(cause.condition) > all.indexOf(id)),
  ).toEqual([]);
});

function firstAge({ prior }: ConditionDefinition): number {
  const ages = sexes.flatMap((sex) =>
    prior[sex].filter((step) => step.probability > 0).map((step) => step.age),
  );
  return Math.min(...ages);
}

function hasCycle(condition: ConditionDefinition): boolean {
  const seen = new Set<string>();
  for (let at: ConditionDefinition | undefined = condition; at; ) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    at = at.cause && conditionCatalogue.get(at.cause.condition);
  }
  return false;
}

/** Zero for a number whose last digit is right (J. Verhoeff, 1969): products in the dihedral group of order ten. */
function verhoeff(digits: string): number {
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  let check = 0;
  [...digits].reverse().forEach((digit, position) => {
    let value = Number(digit);
    for (let i = 0; i < position % 8; i += 1) value = permutation[value] ?? Number.NaN;
    check = dihedralProduct(check, value);
  });
  return check;
}

function dihedralProduct(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b + 10) % 5) : (a - b + 10) % 5;
}
