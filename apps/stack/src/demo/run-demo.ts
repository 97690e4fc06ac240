// The main job, end to end: a fresh stack, the quickstart over HTTP, a question for a patient, every artifact verified.

import { mkdir, rename, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ArtifactView, CohortJobView, CohortPatientView } from '@synthward/contracts';
import type { Stack } from '../start-stack';
import { createDemoClient, type DemoClient } from './client';
import { askForPatient } from './question';
import { QUICKSTART } from './quickstart';
import type { StepReporter } from './steps';
import { summarise } from './summary';
import { downloadVerified } from './verify-artifact';

const POLL_MS = 150;
const PATIENCE_MS = 120_000;

export interface DemoPlace {
  readonly outputDir: string;
  readonly signal: AbortSignal;
  readonly steps: StepReporter;
}

/** Answers the summary. Rejects with the failing step's own words; `outputDir` is then as it was before. */
export async function runDemo(stack: Stack, { outputDir, signal, steps }: DemoPlace): Promise<string> {
  const client = createDemoClient(stack.baseURL, stack.credentials, signal);
  await steps.run('answer a heartbeat', () => client.heartbeat());
  await steps.run('validate the specification', async () => {
    const { valid, errors } = await client.validate(QUICKSTART);
    if (!valid) throw new Error(JSON.stringify(errors));
  });
  const preview = await steps.run('preview the cohort', () => client.preview(QUICKSTART));
  const submitted = await steps.run('submit the job', () => client.submit(QUICKSTART));
  const job = await steps.run('generate', () => waitForEnd(client, submitted, { signal, steps }));
  if (job.manifest?.sourcePatientRecordCount !== preview.sourcePatientRecordCount) {
    throw new Error('the result differs from its preview');
  }
  const patients = await steps.run('read patients by index', () => readPatients(client, job));
  const answered = await steps.run('ask for a patient', () => askForPatient(client, signal));
  const { artifacts } = await client.artifacts(job.jobID);
  await steps.run('download and verify', () => replaceOutput(client, artifacts, outputDir));
  return summarise(job, { artifacts, patients, answered, outputDir });
}

async function waitForEnd(
  client: DemoClient,
  { jobID }: CohortJobView,
  { signal, steps }: Pick<DemoPlace, 'signal' | 'steps'>,
): Promise<CohortJobView> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const job = await client.job(jobID);
    steps.progress(job.progress.fraction, `${job.progress.patients} of ${job.spec.population} patients`);
    if (job.status === 'completed') return job;
    if (job.status !== 'queued' && job.status !== 'running') {
      throw new Error(`the job is ${job.status}: ${job.error?.message ?? 'no reason given'}`);
    }
    await wait(POLL_MS, undefined, { signal });
  }
  throw new Error(`the job did not end within ${PATIENCE_MS / 1000} seconds`);
}

const PATIENTS_SHOWN = 5;

/** The first patients, which the artifacts hold as well: generated again for the asking. */
async function readPatients(client: DemoClient, { jobID }: CohortJobView): Promise<CohortPatientView[]> {
  const patients: CohortPatientView[] = [];
  while (patients.length < PATIENTS_SHOWN) patients.push(await client.patient(jobID, patients.length));
  return patients;
}

/** Half-written output never stands at its place: it is made aside and moved there whole. */
async function replaceOutput(
  client: DemoClient,
  artifacts: readonly ArtifactView[],
  outputDir: string,
): Promise<void> {
  const aside = `${outputDir}.${process.pid}.partial`;
  try {
    await mkdir(aside, { recursive: true });
    for (const artifact of artifacts) await downloadVerified(client, artifact, aside);
    await rm(outputDir, { recursive: true, force: true });
    await rename(aside, outputDir);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
