// Sequences of calls by two tenants against a model of what each of them must see.

import fc from 'fast-check';
import { useRealApi } from '../support/real-api';
import { ChangeEndpoint, CreateEndpoint } from './lifecycle/endpoint-commands';
import {
  ControlJob,
  CreateJob,
  Download,
  FinishJobs,
  ListJobs,
  ReadEvents,
  ReadJob,
} from './lifecycle/job-commands';
import { ask, type Command, isEnded, type Model, type Real, type Tenant } from './lifecycle/model';
import { manyRequests, reportRun, seed } from './report';

const SEQUENCES = manyRequests(40);
const LONGEST = 40;

const api = useRealApi('fuzz_lifecycle');
reportRun('lifecycle', () => api.client().count());

const tenant = fc.constantFrom<Tenant>('own', 'foreign');
const place = fc.nat(7);

const commands: fc.Arbitrary<Command>[] = [
  tenant.map((by) => new CreateJob(by)),
  fc.tuple(tenant, place).map(([by, at]) => new ReadJob(by, at)),
  fc
    .tuple(tenant, place, fc.constantFrom('cancel', 'pause', 'resume', 'retry'))
    .map(([by, at, control]) => new ControlJob(by, at, control)),
  fc.constant(new FinishJobs()),
  fc.tuple(tenant, place).map(([by, at]) => new ReadEvents(by, at)),
  fc.tuple(tenant, place).map(([by, at]) => new Download(by, at)),
  tenant.map((by) => new ListJobs(by)),
  tenant.map((by) => new CreateEndpoint(by)),
  fc
    .tuple(tenant, place, fc.constantFrom('PATCH', 'DELETE'), fc.constantFrom('right', 'stale', 'absent'))
    .map(([by, at, method, tag]) => new ChangeEndpoint(by, at, method, tag)),
];

test('createdIsReachable, useAfterFree, hierarchyRespected: two tenants see what the model says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands<Model, Real, boolean>(commands, { maxCommands: LONGEST, size: 'max' }),
      async (sequence) => {
        await beginAnew();
        await fc.asyncModelRun(
          () => ({ model: { jobs: [], endpoints: [] }, real: { api, jobIDs: [], endpointIDs: [] } }),
          sequence,
        );
      },
    ),
    { seed, numRuns: SEQUENCES, interruptAfterTimeLimit: 800_000, markInterruptAsFailure: true },
  );
  expect(api.failures()).toEqual([]);
}, 900_000);

/** Takes away what earlier sequences left: a tenant has room for so many open jobs and endpoints. */
async function beginAnew(): Promise<void> {
  for (const by of ['own', 'foreign'] as const) {
    const jobs = JSON.parse((await ask(api, by, '/cohort-jobs?limit=100')).text).data;
    for (const { jobID, status } of jobs)
      if (!isEnded(status)) await ask(api, by, `/cohort-jobs/${jobID}/cancel`, { method: 'POST' });
    const endpoints = JSON.parse((await ask(api, by, '/webhook-endpoints')).text).data;
    const headers = { 'if-match': '*' };
    for (const { endpointID } of endpoints)
      await ask(api, by, `/webhook-endpoints/${endpointID}`, { method: 'DELETE', headers });
  }
}
