// What only whole artifacts show: closed references, repeated ids, and what happened outside of a life.

import type { LintRun, ResourcePlace } from '@synthward/fhir-lint';
import { linter } from './linters';
import { clinician, order, patient, payer, problem, type Resource, visit } from './valid-resources';

const by = linter();
const codes = (findings: readonly { code: string; resource: string }[]) =>
  findings.map(({ code, resource }) => `${resource} ${code}`);

/** All findings of a set: each resource a line of one file. */
function lintLines(resources: readonly Resource[], run: LintRun = by.begin()): string[] {
  const place = (index: number): ResourcePlace => ({ file: 'a.ndjson', line: index + 1, isOfSet: true });
  return codes([...resources.flatMap((resource, index) => run.add(resource, place(index))), ...run.end()]);
}

function bundleOf(resources: readonly Resource[]): Resource {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({
      fullUrl: `https://x.example/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

function lintOne(bundle: Resource, options = {}): string[] {
  const run = by.begin(options);
  return codes([...run.add(bundle, { file: 'b.json', line: 1 }), ...run.end()]);
}

describe('a set of lines', () => {
  test('is closed when every reference names one of its resources, in whatever order', () => {
    expect(lintLines([problem, order, clinician, patient])).toEqual([]);
  });

  test('is not when a target is missing: told once for each, where it is first missed', () => {
    expect(lintLines([problem, visit])).toEqual(['Condition/asthma reference-unresolved']);
    expect(lintLines([problem, visit], by.begin({ isOpen: true }))).toEqual([]);
  });

  test('has each type and id once', () => {
    expect(lintLines([patient, payer, { ...patient }])).toEqual(['Patient/anna duplicate-id']);
  });

  test('tells nothing before a birth and no life after a death, though the patient comes last', () => {
    const lived = { ...patient, birthDate: '2011-01-01', deceasedDateTime: '2024-01-01' };
    expect(lintLines([problem, visit, lived])).toEqual([
      'Condition/asthma before-birth',
      'Encounter/visit after-death',
    ]);
  });

  test('may have a resource that calls itself what objects call their members', () => {
    const odd = { resourceType: 'constructor', id: 'x', subject: { reference: 'Patient/anna' } };
    expect(lintLines([patient, odd])).toEqual(['constructor/x unknown-resource-type']);
  });

  test('may tell of a death on the day itself', () => {
    expect(lintLines([visit, { ...patient, deceasedDateTime: '2024-05-06' }])).toEqual([]);
  });
});

describe('a Bundle', () => {
  test('is a world of its own', () => {
    expect(lintOne(bundleOf([patient, problem]))).toEqual([]);
    expect(lintOne(bundleOf([problem]))).toEqual(['Condition/asthma reference-unresolved']);
    expect(lintOne(bundleOf([problem]), { isOpen: true })).toEqual([]);
  });

  test('resolves urn:uuid by full URL, and knows what type is there', () => {
    const url = 'urn:uuid:0c3a0a5e-8b0b-4f0b-9c1c-0a0b0c0d0e0f';
    const entry = (resource: Resource) => [
      { fullUrl: url, resource },
      {
        fullUrl: 'urn:uuid:1c3a0a5e-8b0b-4f0b-9c1c-0a0b0c0d0e0f',
        resource: { ...problem, subject: { reference: url } },
      },
    ];
    expect(lintOne({ resourceType: 'Bundle', type: 'collection', entry: entry(patient) })).toEqual([]);
    expect(lintOne({ resourceType: 'Bundle', type: 'collection', entry: entry(payer) })).toEqual([
      'Condition/asthma reference-target',
      'Condition/asthma reference-target',
    ]);
  });

  test('has each full URL and each id once, unless it is a history', () => {
    const twice = bundleOf([patient, patient]);
    expect(lintOne(twice)).toEqual(['Patient/anna duplicate-id', 'Patient/anna duplicate-full-url']);
    const request = { method: 'PUT', url: 'Patient/anna' };
    const entry = (twice.entry as object[]).map((one) => ({ ...one, request, response: { status: '200' } }));
    expect(lintOne({ ...twice, type: 'history', entry })).toEqual([]);
  });

  test('for a transaction says what to do with each entry', () => {
    expect(lintOne({ ...bundleOf([patient]), type: 'transaction' })).toEqual(['Bundle invariant']);
  });

  test('is told by the line of each entry', () => {
    const run = by.begin();
    const wrong = { ...patient, gender: 'x' };
    const findings = run.add(bundleOf([payer, wrong]), { file: 'b.json', line: 1, entryLines: [4, 19] });
    expect(findings.map(({ file, line, path }) => `${file}:${line} ${path}`)).toEqual([
      'b.json:19 Patient.gender',
    ]);
  });
});
