// Graphs of whole Bundles, foreign and our own: of the shape that is promised, and without anything of the person's own.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type PatientGraph, patientGraphSchema, type SourceRecord } from '@synthward/contracts';
import { findIdentifiers, findIdentifiersInCode, identifierSearch } from '@synthward/evidence';
import { assemblePatient, recordBundle } from '@synthward/fhir';
import { findSharedData, sharedDataTitle } from '@synthward/testkit';
import Ajv from 'ajv';
import { SHARED_WORDS } from '../../packages/fhir/src/assemble/shared-words';
import { assembledPatientSchema } from './assembled-patient-schema';
import { generateLongitudinalCohort } from './longitudinal-cohort';

const guard = {
  inText: (text: string) => findIdentifiers(text).length > 0,
  inCode: (text: string) => findIdentifiersInCode(text).length > 0,
};
/** As `date-time` of RFC 3339 has it, which our own schema asks for as well. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const isOfShape = new Ajv({ formats: { 'date-time': DATE_TIME } }).compile(assembledPatientSchema);

function assemble(bundle: unknown): PatientGraph {
  const assembled = assemblePatient(bundle, guard);
  if ('problems' in assembled) throw new Error(JSON.stringify(assembled.problems));
  return assembled.graph;
}

function expectGraph(graph: PatientGraph): void {
  expect(isOfShape(graph) || isOfShape.errors).toBe(true);
  expect(patientGraphSchema.parse(graph)).toEqual(graph);
  expect([...identifierSearch({ user_query: 'x', assembled_patient: graph })].flat()).toEqual([]);
  const ids = new Set(graph.nodes.map(({ system_id }) => system_id));
  expect(ids.size).toBe(graph.nodes.length);
  for (const { source, target } of graph.relationships)
    expect([ids.has(source), ids.has(target), source === target]).toEqual([true, true, false]);
}

/** Texts of a Patient that would tell who it is: names, numbers, telephones, streets, days of birth. */
interface Person {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
}

function expectNobody(graph: PatientGraph, { texts, numbers }: Person): void {
  const told = JSON.stringify(graph);
  const words = new Set(told.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  for (const text of texts) expect(words).not.toContain(text.toLowerCase());
  for (const number of numbers) expect(told).not.toContain(number);
}

interface AnyEntry {
  readonly resource: { readonly resourceType: string };
}

/** What a Patient tells of the person, in either kind of Bundle. */
interface AnyPatient {
  readonly id: string;
  readonly birthDate: string;
  readonly identifier: readonly { readonly value: string }[];
  readonly name: readonly { readonly family?: string; readonly given?: readonly string[] }[];
  readonly telecom?: readonly { readonly value: string }[];
  readonly address?: readonly { readonly line?: readonly string[] }[];
}

/** Names that are words of medicine as well may stand in the displays of code systems. */
function personOf(entries: readonly AnyEntry[]): Person {
  const found = entries.find(({ resource }) => resource.resourceType === 'Patient');
  if (!found) throw new Error('the Bundle has no Patient');
  const patient = found.resource as unknown as AnyPatient; // both senders fill in these members
  const names = patient.name.flatMap(({ family = '', given = [] }) => [family, ...given]);
  return {
    texts: names.filter((name) => name.length > 2 && !SHARED_WORDS.has(name.toLowerCase())),
    numbers: [
      ...[patient.id, patient.birthDate, ...patient.identifier.map(({ value }) => value)],
      ...(patient.telecom ?? []).map(({ value }) => value),
      ...(patient.address ?? []).flatMap(({ line = [] }) => line),
    ],
  };
}

interface ForeignBundle {
  readonly entry: readonly AnyEntry[];
}

function readBundles(): readonly ForeignBundle[] {
  const folder = findSharedData('synthea-r4');
  if (folder === null) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json.gz'));
  return names.sort().map((name) => JSON.parse(gunzipSync(readFileSync(path.join(folder, name))).toString()));
}

const suite = findSharedData('synthea-r4') === null ? describe.skip : describe;

suite(sharedDataTitle('synthea-r4', 'graphs of 24 Bundles of Synthea'), () => {
  const bundles = readBundles();

  test('have the shape that is promised, and each concept once: 1,194 and 50 components of pressure', () => {
    const graphs = bundles.map(assemble);
    for (const graph of graphs) {
      expectGraph(graph);
      expect(graph.demographics.race).toBeNull();
      expect(['male', 'female']).toContain(graph.demographics.gender);
    }
    expect(graphs.flatMap(({ nodes }) => nodes)).toHaveLength(1_194 + 50);
  });

  test('hold nothing of the Patient’s own', () => {
    for (const bundle of bundles) expectNobody(assemble(bundle), personOf(bundle.entry));
  });

  test('treat what the prescriptions and procedures say', () => {
    const treated = bundles.flatMap((bundle) =>
      assemble(bundle).relationships.filter(({ relationship_id }) => relationship_id === 'treats'),
    );
    expect(treated.length).toBeGreaterThan(100);
  });

  test('do not depend on the order of the entries', () => {
    for (const bundle of bundles.slice(0, 6)) {
      const turned = { ...bundle, entry: bundle.entry.toReversed() };
      expect(JSON.stringify(assemble(turned))).toBe(JSON.stringify(assemble(bundle)));
    }
  });

  test('take well under a second for five megabytes', () => {
    const [first, ...others] = bundles.toSorted((a, b) => b.entry.length - a.entry.length);
    const entry: AnyEntry[] = [...(first?.entry ?? [])];
    for (const { entry: more } of others.slice(0, 6))
      for (const { resource } of more)
        if (resource.resourceType !== 'Patient')
          entry.push({
            resource: Object.assign({ ...resource }, { subject: undefined, patient: undefined }),
          });
    assemble({ resourceType: 'Bundle', entry });
    const begun = process.cpuUsage(); // of this process: the machine may do other things as well
    assemble({ resourceType: 'Bundle', entry });
    const { user, system } = process.cpuUsage(begun);
    const tookMs = Math.round((user + system) / 1_000);
    const { length } = JSON.stringify(entry);
    process.stdout.write(`${length} bytes of Synthea: ${tookMs} ms of the processor\n`);
    expect(length).toBeGreaterThan(5_000_000);
    expect(tookMs).toBeLessThan(1_000);
  });
});

describe('graphs of our own longitudinal records', () => {
  const { cohort, records } = generateLongitudinalCohort();
  const graphs = records.map((record) => ({ record, graph: assemble(recordBundle(record, cohort)) }));

  test('have the shape that is promised', () => {
    expect(graphs.length).toBeGreaterThan(200);
    for (const { graph } of graphs) expectGraph(graph);
  });

  test('hold nothing of the person’s own, ids of records included', () => {
    for (const { record, graph } of graphs) {
      const bundle = recordBundle(record, cohort);
      expectNobody(graph, personOf(bundle.entry));
    }
  });

  test('have a node for each condition, medication, vaccine, allergy and measurement of the record', () => {
    for (const { record, graph } of graphs) {
      const codes = new Set(graph.nodes.flatMap(({ coding }) => (coding ?? []).map(({ code }) => code)));
      for (const code of codesOf(record)) expect(codes).toContain(code);
    }
  });

  test('name all that is known: each node has a name, and results beyond their range are notable', () => {
    const nodes = graphs.flatMap(({ graph }) => graph.nodes);
    expect(nodes.filter(({ system_preferred_name }) => system_preferred_name === null)).toEqual([]);
    const readings = nodes.flatMap(({ metadata, notable }) =>
      metadata?.observation_metadata ? [{ ...metadata.observation_metadata, notable }] : [],
    );
    expect(readings.filter(({ interpretation }) => interpretation === 'high').length).toBeGreaterThan(50);
    for (const { interpretation, notable } of readings)
      expect(notable).toBe(interpretation === 'high' || interpretation === 'low');
  });

  test('say of most people with medications which condition they treat', () => {
    const ids = (graph: PatientGraph, type: string) =>
      graph.nodes.filter(({ metadata }) => metadata?.intervention_metadata?.intervention_type === type);
    const medicated = graphs.filter(({ graph }) => ids(graph, 'medication').length > 0);
    const treating = medicated.filter(({ graph }) =>
      graph.relationships.some(({ relationship_id }) => relationship_id === 'treats'),
    );
    expect(treating.length).toBeGreaterThan(0.8 * medicated.length);
  });
});

function codesOf(record: SourceRecord): string[] {
  const { conditions, medications = [], immunizations = [], allergies = [], observations } = record;
  return [
    ...conditions.flatMap(({ codings }) => codings.slice(0, 1)),
    ...[...medications, ...immunizations, ...allergies, ...observations].map(({ code }) => code),
  ].map(({ code }) => code);
}
