// The official examples of US Core pass, and the built-in facts say the same as the package that they were read from.

import { isDeepStrictEqual } from 'node:util';
import { usCoreRules } from '@synthward/fhir-lint';
import { loadUsCore } from '../../apps/cli/src/definitions/load-us-core';
import { core, errorsIn, findingsIn, linter } from './linters';
import { dataPath, dataSuite, jsonFilesIn, linesOf } from './shared-data';

const suite = dataSuite('us-core-6.1.0', 'the linter beside the package of US Core 6.1.0');

(suite.isSkipped ? describe.skip : describe)(suite.title, () => {
  const examples = suite.isSkipped ? [] : jsonFilesIn('us-core-6.1.0/examples');
  const builtIn = linter();

  test('finds no error in the 183 examples of the package', () => {
    expect(examples).toHaveLength(183);
    const wrong = examples.flatMap(({ name, value }) =>
      errorsIn(builtIn, value).map((error) => `${name} ${error}`),
    );
    expect(wrong).toEqual([]);
  });

  test('finds the same by its own facts as by the definitions, in examples and mutants', () => {
    const byPackage = linter({ rules: loadUsCore(dataPath('us-core-6.1.0'), core) });
    const mutants = dataSuite('fhir-mutants', 'the same findings in mutants');
    const resources = [
      ...examples.map(({ value }) => value),
      ...(mutants.isSkipped ? [] : linesOf('fhir-mutants/mut.ndjson')),
    ];
    for (const resource of resources) {
      expect(findingsIn(builtIn, resource)).toEqual(findingsIn(byPackage, resource));
    }
  });

  test('the built-in facts are what the script reads from the package', () => {
    const read = loadUsCore(dataPath('us-core-6.1.0'), core);
    const differing = usCoreRules.profiles.filter(({ elements }, index) => {
      const same = JSON.parse(JSON.stringify(read.profiles[index]?.elements, withoutExpressions));
      return !isDeepStrictEqual(elements, same);
    });
    expect(usCoreRules.profiles).toHaveLength(59);
    expect(differing.map(({ url }) => url)).toEqual([]);
  });

  test('every profile of a resource has its examples broken by leaving out what it requires', () => {
    const claimed = new Set(examples.flatMap(({ value }) => profilesOf(value)));
    expect(claimed.size).toBeGreaterThan(40);
    const unbroken = [...claimed].filter((url) => {
      const example = examples.find(({ value }) => profilesOf(value).includes(url))?.value;
      return errorsIn(builtIn, bare(example)).length === 0;
    });
    expect(unbroken.filter((url) => url.includes('/us/core/'))).toEqual([]);
  });
});

function withoutExpressions(key: string, value: unknown): unknown {
  return key === 'expression' ? undefined : value;
}

function profilesOf(resource: unknown): readonly string[] {
  return (resource as { meta?: { profile?: string[] } }).meta?.profile ?? [];
}

/** The resource with nothing left but its type and its claims. */
function bare(resource: unknown): unknown {
  const { resourceType, meta } = resource as { resourceType: string; meta: object };
  return { resourceType, meta };
}
