// Golden digests: the bytes of three specifications, fixed for this engine version.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ENGINE_VERSION, partCount, previewOf, scenarios } from '@synthward/cohorts';
import { encodeContent, jsonContent, ndjsonContent } from '@synthward/exporters';
import { feedSourceOf, renderPart, requirePlan } from '@synthward/services';

const FILE = path.join(__dirname, 'golden.json');

/** Two from the reference, and one with an odd size, three parts, and everything else by default. */
const specs: Readonly<Record<string, unknown>> = {
  'enterprise-mpi-evaluation': specOf('enterprise-mpi-evaluation'),
  'mpi-hard-matches': specOf('mpi-hard-matches'),
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
  for (let part = 0; part < partCount(plan.spec.population); part += 1) {
    const rendered = renderPart(generator, part);
    const { range } = rendered;
    digests[`ndjson ${part + 1}`] = await digestOf(ndjsonContent(rendered.records()));
    digests[`json ${part + 1}`] = await digestOf(
      jsonContent({
        spec: plan.spec,
        preview: previewOf(plan),
        part: {
          number: part + 1,
          of: partCount(plan.spec.population),
          firstPatient: range.from + 1,
          lastPatient: range.to,
        },
        patients: rendered.records(),
        patientSummaries: rendered.summaries,
      }),
    );
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

function specOf(id: string): unknown {
  return scenarios.find((scenario) => scenario.id === id)?.spec;
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
