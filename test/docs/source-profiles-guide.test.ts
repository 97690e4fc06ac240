// The guide to source profiles states the profiles, operators and defaults of the engine, and its commands work as printed.

import {
  builtInProfiles,
  type MutationSetting,
  mutationOperators,
  openApiDocument,
  readCohortSpec,
} from '@synthward/contracts';
import { profileDefinitions } from '../../packages/cohorts/src/sources/built-in-profiles';
import { duplicateErrors } from '../../packages/cohorts/src/sources/duplicate-errors';
import { chanceOf } from '../../packages/cohorts/src/sources/operator-chance';
import { resolveProfile } from '../../packages/cohorts/src/sources/resolve-profile';
import { outcomes } from '../../packages/cohorts/test/sources/attempt';
import { factsWith } from '../../packages/cohorts/test/sources/example-people';
import { readGuide, useGuide } from './use-guide';

const guide = readGuide('source-profiles');
const definitions = builtInProfiles.map((name) => profileDefinitions[name]);
const defaults: Readonly<Record<string, object>> = JSON.parse(
  /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '{}',
);

/** Rows of the table below a heading, cell by cell, without its head. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = guide.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const rows = own.split('\n').filter((line) => /^\| `[a-z]/.test(line));
  return rows.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

test('the guide to source profiles explains every operator, in their order', () => {
  expect(tableBelow('The operators').map(([name]) => name)).toEqual(mutationOperators);
});

test('the guide to source profiles states the rates of every profile and of duplicates', () => {
  const columns = [...definitions.map(({ mutations }) => mutations), duplicateErrors];
  const expected = mutationOperators.map((operator) => [
    operator,
    ...columns.map((rates) => percent(rates[operator])),
  ]);
  expect(tableBelow('The rates')).toEqual(expected);
});

test('the duplicates of two profiles alone differ from those of all, as the guide says', () => {
  const exceptions = builtInProfiles.flatMap((name) => {
    const { duplicateMutations } = profileDefinitions[name];
    return mutationOperators
      .filter((operator) => percent(duplicateMutations[operator]) !== percent(duplicateErrors[operator]))
      .map((operator) => [name, operator, percent(duplicateMutations[operator])]);
  });
  expect(exceptions).toEqual([
    ['registration-desk', 'typo', '12'],
    ['county-provider', 'ocr', '12'],
  ]);
});

/** As the table prints it: empty where the operator is off. */
function percent(setting: MutationSetting | undefined): string {
  const rate = typeof setting === 'object' ? setting.rate : setting;
  return rate ? String(Math.round(rate * 1_000_000) / 10_000) : '';
}

test('the guide to source profiles states the settings of every profile', () => {
  const settings = tableBelow('The settings').filter((cells) => cells.length > 2);
  expect(settings).toHaveLength(11);
  for (const [path = '', ...cells] of settings)
    expect([path, ...cells]).toEqual([path, ...definitions.map((profile) => printed(profile, path))]);
});

function printed({ captures, stalenessDays, names }: (typeof definitions)[number], path: string): string {
  if (path === 'stalenessDays') return `${stalenessDays.min} to ${stalenessDays.max}`;
  const [section, member = ''] = path.split('.');
  const values: object = section === 'names' ? names : captures;
  const value: unknown = Object.entries(values).find(([name]) => name === member)?.[1];
  return value === Number.POSITIVE_INFINITY ? '' : String(value);
}

test.each([
  ['claim', 'claims-feed'],
  ['payer', 'claims-feed'],
  ['insur', 'claims-feed'],
  ['county-lab', 'lab-network'],
  ['county', 'county-provider'],
  ['clinic', 'default'],
  ['provider', 'county-provider'],
  ['north-hie', 'regional-hie'],
  ['exchange', 'regional-hie'],
  ['registration', 'registration-desk'],
  ['front-desk', 'registration-desk'],
  ['hospital', 'default'],
  ['slab', 'default'],
])('a system named %s is taken for %s, as the guide says', (system, profile) => {
  expect(resolveProfile(system, { profiles: {}, mutations: {} }).basedOn).toBe(profile);
});

test('the guide prints defaults for every parameter that an operator has, and each is accepted', () => {
  expect(Object.fromEntries(Object.entries(defaults).map(([name, set]) => [name, Object.keys(set)]))).toEqual(
    parametersByOperator(),
  );
  const mutations = Object.fromEntries(
    Object.entries(defaults).map(([name, parameters]) => [name, { rate: 0.5, ...parameters }]),
  );
  const { problems } = readCohortSpec(
    { name: 'defaults', population: 10, hie: { mutations } },
    { drawSeed: () => 1 },
  );
  expect(problems).toEqual([]);
});

/** From the description of the API: operators that have more than a rate. */
function parametersByOperator(): Record<string, string[]> {
  const { properties } = JSON.parse(JSON.stringify(openApiDocument())).components.schemas.MutationSettings;
  return Object.fromEntries(
    mutationOperators.flatMap((operator) => {
      const { anyOf = [] }: { anyOf?: { properties?: object }[] } = properties[operator];
      const members = Object.keys(anyOf.find((choice) => choice.properties)?.properties ?? {});
      return members.length > 0 ? [[operator, members.filter((name) => name !== 'rate')]] : [];
    }),
  );
}

test.each(mutationOperators.filter((operator) => operator in defaults && operator !== 'name-inversion'))(
  'the printed parameters of %s are those it has without any',
  (operator) => {
    const parameters = defaults[operator] ?? {};
    expect(outcomes(operator, { parameters })).toEqual(outcomes(operator));
  },
);

test('the printed odds of name-inversion are those it has without any', () => {
  const chance = (parameters: object) =>
    chanceOf({ operator: 'name-inversion', rate: 0.1, parameters }, factsWith({ language: 'es' }), 1);
  expect(chance(defaults['name-inversion'] ?? {})).toBe(chance({}));
});

describe('the commands of the guide to source profiles', () => {
  const { outputs } = useGuide('source-profiles');

  test('show the same people in a plain and in a claims system', () => {
    const [plain = '', short = ''] = outputs();
    const namesOf = (text: string) => text.trim().split('\n');
    expect(namesOf(short)).toHaveLength(3);
    for (const name of namesOf(short)) expect(name).toMatch(/^[A-Z ]{1,6}, [A-Z]{1,12}$/);
    expect(namesOf(short)[0]).toBe(namesOf(plain)[0]?.toUpperCase());
  });

  test('find the operator that was meant, and mistype every family name', () => {
    const [plain = '', , suggestion, typos = ''] = outputs();
    expect(suggestion).toBe('/hie/mutations/tpyo: typo\n');
    const familyNames = (text: string) => [...text.matchAll(/^(.+),/gm)].map(([, name]) => name ?? '');
    familyNames(typos).forEach((name, i) => {
      expect(name).toHaveLength(familyNames(plain)[i]?.length ?? 0);
      expect(name).not.toBe(familyNames(plain)[i]);
    });
    expect(familyNames(typos)).toHaveLength(3);
  });
});
