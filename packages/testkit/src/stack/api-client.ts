// The calls that end-to-end tests make: plain fetch, answers as they come.

import { gunzipSync } from 'node:zlib';
import { until } from '../until';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape, and assert what they read
  readonly body: any;
}

export interface ApiClient {
  /** A call with the tenant's credentials; the body is parsed when it is JSON. */
  call(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  /** Submits a job, which must be accepted, and answers its id. */
  submit(spec: unknown): Promise<string>;
  job(jobID: string): Promise<Answer['body']>;
  /** The job once it has ended, however. */
  ended(jobID: string, timeoutMs?: number): Promise<Answer['body']>;
  /** The stored bytes of an artifact's address. */
  bytes(url: string): Promise<Buffer>;
  /** The uncompressed text of an artifact. */
  text(artifact: { url: string; contentEncoding: string | null }): Promise<string>;
}

interface Credentials {
  readonly baseURL: string;
  readonly tenantID: string;
  readonly token: string;
  readonly apiKey: string;
}

const JOB_MS = 90_000;

/** A client of one tenant. */
export function createApiClient({ baseURL, tenantID, token, apiKey }: Credentials): ApiClient {
  const credentials = { Authorization: `Bearer ${token}`, 'X-API-Key': apiKey };
  const jobs = `/workspace/tenants/${tenantID}/cohort-jobs`;
  const send = (path: string, init: RequestInit = {}) =>
    fetch(baseURL + path, { ...init, headers: { ...credentials, ...init.headers } });
  const client: ApiClient = {
    async call(path, init) {
      const response = await send(path, init);
      const text = await response.text();
      const isJson = (response.headers.get('content-type') ?? '').includes('json');
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    post: (path, body) =>
      client.call(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async submit(spec) {
      const { status, body } = await client.post(jobs, spec);
      if (status !== 202) throw new Error(`submitting answered ${status}: ${JSON.stringify(body)}`);
      return body.jobID;
    },
    job: async (jobID) => (await client.call(`${jobs}/${jobID}`)).body,
    ended: (jobID, timeoutMs = JOB_MS) =>
      until(
        async () => {
          const job = await client.job(jobID);
          return ['queued', 'running'].includes(job.status) ? undefined : job;
        },
        { timeoutMs, message: `job ${jobID} has ended` },
      ),
    bytes: async (url) => Buffer.from(await (await send(url)).arrayBuffer()),
    async text({ url, contentEncoding }) {
      const bytes = await client.bytes(url);
      return (contentEncoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
    },
  };
  return client;
}
