import { randomUUID } from 'node:crypto';
import { threadsOf, usePlatform } from '../../test/use-platform';
import { evaluateJobMatches, type PredictionRequest } from './evaluate-job';

const platform = usePlatform('evaluate_job');

function evaluate(jobID: string, over: Partial<PredictionRequest> = {}) {
  return evaluateJobMatches(
    { database: platform.database(), threads: threadsOf(platform.store()) },
    {
      tenantID: platform.tenantID(),
      jobID,
      predictions: null,
      baselines: [],
      signal: new AbortController().signal,
      ...over,
    },
  );
}

const rowsOf = (...texts: string[]): PredictionRequest['predictions'] => ({
  format: 'ndjson',
  rows: chunksOf(texts),
});

async function* chunksOf(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test('a job is evaluated as soon as it is accepted: no artifact is needed', async () => {
  const jobID = await platform.submit({ population: 20 });
  const { evaluation, ...rest } = await evaluate(jobID, {
    predictions: rowsOf('{"recordA":"a","re', 'cordB":"b"}'),
  });
  expect(rest).toEqual({ jobID, baselines: {} });
  expect(evaluation).toMatchObject({ persons: 20, input: { kind: 'pairs', rows: 1, unknownRows: 1 } });
});

test('an empty body beside baselines is no prediction; alone it is the prediction of no match', async () => {
  const jobID = await platform.submit({ population: 20 });
  const beside = await evaluate(jobID, { predictions: rowsOf('', ''), baselines: ['deterministic'] });
  expect(beside.evaluation).toBeNull();
  expect(Object.keys(beside.baselines)).toEqual(['deterministic']);
  expect((await evaluate(jobID, { predictions: rowsOf('') })).evaluation?.input.kind).toBe('none');
});

test("a missing job and another tenant's have no evaluation, in the same words", async () => {
  const jobID = await platform.submit({ population: 20 });
  const refusals = [evaluate(`job_${randomUUID()}`), evaluate(jobID, { tenantID: 'ten_other' })];
  for (const refusal of refusals)
    await expect(refusal).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is nothing at this address.',
    });
});

test('a job of another engine cannot be evaluated', async () => {
  const jobID = await platform.submit({ population: 20 });
  await platform.database.rows(`update cohort_job set engine_version = '0.0.1' where id = $1`, [jobID]);
  await expect(evaluate(jobID)).rejects.toMatchObject({ code: 'job_state_conflict' });
});

test('beyond 250,000 records there are no baselines, beyond 5,000,000 no evaluations', async () => {
  const jobID = await platform.submit({ population: 20 });
  const resize = (records: number) =>
    platform.database.rows('update cohort_job set source_records = $2 where id = $1', [jobID, records]);
  await resize(250_001);
  expect((await evaluate(jobID, { predictions: rowsOf('') })).evaluation).not.toBeNull();
  const baselines = evaluate(jobID, { baselines: ['deterministic'] });
  await expect(baselines).rejects.toMatchObject({ code: 'invalid_parameter' });
  await resize(5_000_001);
  const evaluation = evaluate(jobID, { predictions: rowsOf('') });
  await expect(evaluation).rejects.toMatchObject({
    code: 'population_too_large',
    data: { limit: 5_000_000 },
  });
});

test('rows that cannot be read are refused with their line', async () => {
  const jobID = await platform.submit({ population: 20 });
  const refused = evaluate(jobID, { predictions: rowsOf('{"cluster":["a"]}\n', '{"cluster":[]}\n') });
  await expect(refused).rejects.toMatchObject({ code: 'invalid_predictions', data: { line: 2 } });
});
