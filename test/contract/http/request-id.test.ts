// One request id, given by the client, is found wherever the request left something behind.

import { until } from '@synthward/testkit';
import { useRealApi } from '../support/real-api';

const api = useRealApi('request id');
afterEach(() => expect(api.failures()).toEqual([]));

const TRACE = 'trace_of-a-Client_42';

test('the id of a request is in the header, the error, the log, the job, the audit log and the webhook', async () => {
  const { tenantID, headers } = api.own();
  const workspace = `/workspace/tenants/${tenantID}`;
  const post = (path: string, body?: object, id = TRACE) =>
    api.client().send(`${workspace}${path}`, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': id, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  await post('/webhook-endpoints', { url: 'https://93.184.216.34/hook' }, 'another');
  const created = await post('/cohort-jobs', { name: 'traced', population: 2 });
  const { jobID, requestID } = JSON.parse(created.text);
  const refused = await post('/cohort-jobs', { name: 'refused' });
  const cancelled = await post(`/cohort-jobs/${jobID}/cancel`);

  const answers = [created, refused, cancelled];
  expect(answers.map(({ status }) => status)).toEqual([202, 400, 202]);
  expect(answers.map((answer) => answer.headers['x-request-id'])).toEqual([TRACE, TRACE, TRACE]);
  expect(requestID).toBe(TRACE);
  expect(JSON.parse(refused.text).requestID).toBe(TRACE);

  const lines = () => api.logged(TRACE).filter(({ msg }) => msg === 'request.completed');
  await until(() => lines().length === 3, { message: 'the log has all three requests' });
  expect(lines().map(({ status }) => status)).toEqual([202, 400, 202]);

  const rows = (sql: string) => api.platform.database.rows(sql, [tenantID]);
  expect(await rows('select id, request_id from cohort_job where tenant_id = $1')).toEqual([
    { id: jobID, request_id: TRACE },
  ]);
  expect(
    await rows(`select request_id from audit_entry where tenant_id = $1 and action = 'cohort_job.cancel'`),
  ).toEqual([{ request_id: TRACE }]);
  const messages = await rows(
    'select type, body from webhook_message where tenant_id = $1 order by created_at, type desc',
  );
  expect(messages.map(({ type, body }) => [type, JSON.parse(String(body)).data.requestID])).toEqual([
    ['cohort_job.queued', TRACE],
    ['cohort_job.cancelled', TRACE],
  ]);
}, 60_000);
