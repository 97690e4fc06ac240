// Golden digests: the bytes of every scenario, and of some other specifications, fixed for this engine version.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ENGINE_VERSION, partCount, previewOf, scenarios } from '@synthward/cohorts';
import { encodeContent, jsonContent, ndjsonContent } from '@synthward/exporters';
import { feedSourceOf, renderPart, requirePlan } from '@synthward/services';

const FILE = path.join(__dirname, 'golden.json');

/** Of the scenario for load tests the first of its thousand parts. */
const PARTS_OF_A_COHORT = 3;
const PARTS_OF_A_MILLION = 1;

const later = {
  name: 'later',
  population: 400,
  seed: 496,
  referenceDate: '2024-02-29',
  asOf: '2027-03-31',
  people: { twinRate: 0.1, juniorRate: 0.5, deceasedRate: 0.05 },
  conditions: [{ name: 'diabetes-type-2', prevalence: 0.2 }],
  hie: {
    sourceSystems: ['clinic', 'claims-feed'],
    profiles: { 'claims-feed': { basedOn: 'claims-feed', coverage: 0.8 } },
    duplicateRate: 0.4,
    duplicateSpread: 'zipf',
    addressDriftRate: 0.3,
    overlayRate: 0.05,
    mergeRate: 0.5,
  },
  exports: { formats: ['ndjson', 'json'], truth: true },
};

/** All scenarios; one with an odd size, three parts, and everything else by default; one of a later day, whole and as changes. */
const specs: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(scenarios.map(({ id, spec }) => [id, spec])),
  later,
  'later-changes': {
    ...requirePlan(later).spec,
    name: 'later-changes',
    evolve: { fromJobID: 'chj_golden', days: 396, since: '2026-02-28' },
  },
  'odd-size': {
    name: 'odd-size',
    population: 2345,
    seed: 9007199254740991,
    referenceDate: '2024-02-29',
    geography: { state: 'TX', city: 'Houston' },
    conditions: [
      { name: 'diabetic-retinopathy', prevalence: 0.03 },
      { name: 'asthma', prevalence: 0.0771 },
    ],
    hie: {
      sourceSystems: ['a', 'b', 'c'],
      duplicateRate: 0.333,
      addressDriftRate: 0.5,
      missingPhoneRate: 0.01,
    },
  },
};

/** Content digests by artifact, for the part and format that a job would name so. */
async function digestsOf(spec: unknown): Promise<Record<string, string>> {
  const generator = feedSourceOf(requirePlan(spec));
  const { plan } = generator;
  const digests: Record<string, string> = {};
  const most = plan.spec.population > 10_000 ? PARTS_OF_A_MILLION : PARTS_OF_A_COHORT;
  for (let part = 0; part < Math.min(most, partCount(plan.spec)); part += 1) {
    const rendered = renderPart(generator, part);
    const { range } = rendered;
    digests[`ndjson ${part + 1}`] = await digestOf(ndjsonContent(rendered.records()));
    digests[`json ${part + 1}`] = await digestOf(
      jsonContent({
        spec: plan.spec,
        preview: previewOf(plan),
        part: {
          number: part + 1,
          of: partCount(plan.spec),
          firstPatient: range.from + 1,
          lastPatient: range.to,
        },
        patients: rendered.records(),
        patientSummaries: rendered.summaries,
      }),
    );
    for (const [file, rows] of rendered.truth)
      digests[`${file} ${part + 1}`] = await digestOf(ndjsonContent(rows.inOrder((place) => place)));
  }
  return digests;
}

/** By way of the encoder, whose own digest must agree with one taken from outside. */
async function digestOf(content: Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const encoded = encodeContent(content, { gzip: false });
  for await (const block of encoded.body) hash.update(block);
  const digest = hash.digest('hex');
  expect(encoded.measured().contentSha256).toBe(digest);
  return digest;
}

test.each(Object.keys(specs))('the bytes of %s are those of this engine version', async (name) => {
  const golden: Record<string, unknown> = JSON.parse(readFileSync(FILE, 'utf8'));
  const found = { engineVersion: ENGINE_VERSION, contentSha256: await digestsOf(specs[name]) };
  if (process.env.UPDATE_GOLDEN === '1') {
    // After an intended change of bytes, together with a higher ENGINE_VERSION.
    writeFileSync(FILE, `${JSON.stringify({ ...golden, [name]: found }, null, 2)}\n`);
  }
  expect(JSON.parse(readFileSync(FILE, 'utf8'))[name]).toEqual(found);
});
