// How many of the known kinds of mistakes are found, and that valid resources pass.

import { errorsIn, findingsIn, linter } from './linters';
import { dataSuite, linesOf } from './shared-data';

/** The LOINC codes of the valid resources: with all that may be used told, an invented code is found. */
const dictionary = { 'http://loinc.org': { '85354-9': '', '8480-6': '', '8462-4': '', '8867-4': '' } };
const suite = dataSuite('fhir-mutants', 'the linter on resources with one mistake each');

(suite.isSkipped ? describe.skip : describe)(suite.title, () => {
  const resources = suite.isSkipped ? [] : linesOf('fhir-mutants/mut.ndjson');
  const bases = resources.slice(0, 5);
  const mutants = resources.slice(5);

  test('says nothing of the five valid ones, not even a warning', () => {
    expect(bases.flatMap((base) => findingsIn(linter(), base))).toEqual([]);
  });

  test('finds 41 of 42, the other being a code that only a list of codes can tell', () => {
    const by = linter();
    const missed = mutants.flatMap((mutant, index) => (errorsIn(by, mutant).length > 0 ? [] : [index + 6]));
    expect(mutants).toHaveLength(42);
    expect(missed).toEqual([46]);
  });

  test('finds all 42 with a list of the codes that may be used', () => {
    const by = linter({ dictionary });
    expect(mutants.filter((mutant) => errorsIn(by, mutant).length === 0)).toEqual([]);
    expect(bases.flatMap((base) => findingsIn(by, base))).toEqual([]);
  });
});
