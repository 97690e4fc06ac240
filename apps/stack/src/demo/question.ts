// From a made patient to a cited answer: FHIR, the graph without identifiers, a question, and the answer to it.

import { setTimeout as wait } from 'node:timers/promises';
import type { PatientGraph, SynthesisPoll } from '@synthward/contracts';
import type { DemoClient } from './client';

/** One adult whose clinical life has led to diabetes and to a kidney that fails. */
const PATIENT = {
  name: 'demo-patient',
  population: 1,
  seed: 4107,
  geography: { state: 'Washington', city: 'Vancouver' },
  demographics: { ageBands: [{ label: '60-75', min: 60, max: 75, weight: 1 }] },
  clinical: { background: 'population', detail: 'longitudinal' },
  conditions: [
    { name: 'diabetes-type-2', prevalence: 1 },
    { name: 'ckd-4', prevalence: 1 },
  ],
};

const QUERY = 'Does dapagliflozin added to metformin lower HbA1c in type 2 diabetes?';
const POLL_MS = 50;
const PATIENCE_MS = 30_000;

export interface AnsweredQuestion {
  readonly query: string;
  readonly patient: PatientGraph;
  readonly answer: NonNullable<SynthesisPoll['synthesis']>;
}

/** Makes the patient, assembles the graph, asks, and waits for the answer. Rejects with the API's own words. */
export async function askForPatient(client: DemoClient, signal: AbortSignal): Promise<AnsweredQuestion> {
  const { bundles } = await client.exportFhir(PATIENT);
  const patient = await client.assemble(bundles[0]);
  const id = await client.ask({ user_query: QUERY, assembled_patient: patient });
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const { status, synthesis } = await client.synthesis(id);
    if (synthesis) return { query: QUERY, patient, answer: synthesis };
    if (status === 'failed') throw new Error(`the synthesis ${id} failed`);
    await wait(POLL_MS, undefined, { signal });
  }
  throw new Error(`the synthesis ${id} did not end within ${PATIENCE_MS / 1000} seconds`);
}
