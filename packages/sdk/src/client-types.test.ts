// What the types allow and refuse; the compiler reads this file with all others, and complains where it must not pass.

import {
  type Artifact,
  type Client,
  type CohortJob,
  type ErrorCode,
  errorCodes,
  pages,
  SynthwardError,
} from '.';

/** Never called: only its types matter. */
async function allowed(client: Client) {
  const { data: job, status } = await client.createCohortJob({
    tenantID: 't',
    body: { name: 'n', population: 10, seed: 7 },
    reuse: 'false',
    idempotencyKey: 'k',
  });
  const accepted: 200 | 202 = status;
  const artifacts: readonly Artifact[] = job.artifacts;
  const read = await client.getCohortJob({ tenantID: 't', jobID: job.jobID });
  const known: CohortJob = read.data;
  const again = await client.getCohortJob({ tenantID: 't', jobID: job.jobID, ifNoneMatch: read.etag ?? '*' });
  // @ts-expect-error what was asked for by its ETag may not have changed, and has no data then
  const unchecked: CohortJob = again.data;
  const checked: CohortJob | undefined = again.status === 200 ? again.data : undefined;
  const bundle = await client.getFhirExport({ tenantID: 't', jobID: 'j', exportID: 'e' });
  // @ts-expect-error an export that is not ready has no output
  bundle.data.output;
  if (bundle.status === 200) bundle.data.output;
  for await (const page of pages(client.listCohortJobs, { tenantID: 't' })) page.data[0]?.jobID;
  return [accepted, artifacts, known, unchecked, checked];
}

/** Never called: what the compiler must refuse. */
async function refused(client: Client) {
  // @ts-expect-error an operation of operators
  await client.drainWorker({ worker: 'w' });
  // @ts-expect-error no such operation
  await client.createCohort({ tenantID: 't' });
  // @ts-expect-error the tenant is missing
  await client.createCohortJob({ body: { name: 'n', population: 10, seed: 7 } });
  // @ts-expect-error a number has no letters
  await client.createCohortJob({ tenantID: 't', body: { name: 'n', population: 'ten', seed: 7 } });
  // @ts-expect-error the ETag of what is changed is missing
  await client.updateApiKey({ tenantID: 't', keyID: 'k', body: { name: 'n' } });
  // @ts-expect-error no such parameter
  await client.listCohortJobs({ tenantID: 't', page: 2 });
  // @ts-expect-error no list with pages
  pages(client.getBalance, { tenantID: 't' });
  const code: ErrorCode = errorCodes[0];
  // @ts-expect-error no code of the catalogue
  const other: ErrorCode = 'no_such_code';
  return [code, other];
}

test('a code can be told apart exhaustively', () => {
  const error = new SynthwardError({ code: 'not_found', message: 'm', status: 404, requestID: undefined });
  const code: ErrorCode = error.code;
  expect([allowed, refused].every((each) => typeof each === 'function')).toBe(true);
  expect(errorCodes).toContain(code);
});
