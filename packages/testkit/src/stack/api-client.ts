// The calls that end-to-end tests make: plain fetch, answers as they come.

import { gunzipSync } from 'node:zlib';
import { until } from '../until';

interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else its text. */
  readonly body: Body;
}

/** What a client has to know of a job in order to wait for it. */
interface JobState {
  readonly jobID: string;
  readonly status: string;
  readonly error: unknown;
  readonly progress: { readonly patients: number };
}

/** A type argument is the caller's claim about an answer; what a test relies on it asserts. */
export interface ApiClient {
  /** Where the tenant's jobs are. */
  readonly jobsPath: string;
  /** A call with the tenant's credentials, unless `init` gives others. */
  call<Body = unknown>(path: string, init?: RequestInit): Promise<Answer<Body>>;
  post<Body = unknown>(path: string, body: unknown): Promise<Answer<Body>>;
  /** Submits a job, which must be accepted and generated whatever is there, and answers its id. */
  submit(spec: unknown): Promise<string>;
  job<Job extends JobState = JobState>(jobID: string): Promise<Job>;
  /** The job once it is completed; rejects with its error and the logs when it ends otherwise or takes too long. */
  completed<Job extends JobState = JobState>(jobID: string): Promise<Job>;
  /** The stored bytes of an artifact's address. */
  bytes(url: string): Promise<Buffer>;
  /** The uncompressed text of an artifact. */
  text(artifact: { readonly url: string; readonly contentEncoding: string | null }): Promise<string>;
}

interface Tenant {
  readonly baseURL: string;
  readonly tenantID: string;
  readonly token: string;
  readonly apiKey: string;
  /** What the server logged, for the message of a failure. */
  readonly logs?: () => string;
}

const JOB_MS = 180_000;

/** A client of one tenant. */
export function createApiClient({ baseURL, tenantID, token, apiKey, logs = () => '' }: Tenant): ApiClient {
  const credentials = { Authorization: `Bearer ${token}`, 'X-API-Key': apiKey };
  const jobsPath = `/workspace/tenants/${tenantID}/cohort-jobs`;
  const send = (path: string, init: RequestInit = {}) =>
    fetch(baseURL + path, { ...init, headers: { ...credentials, ...init.headers } });
  const client: ApiClient = {
    jobsPath,
    async call(path, init) {
      const response = await send(path, init);
      const text = await response.text();
      const isJson = (response.headers.get('content-type') ?? '').includes('json');
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    post: (path, body) => client.call(path, jsonPost(body)),
    async submit(spec) {
      const { status, body } = await client.post<JobState>(`${jobsPath}?reuse=false`, spec);
      if (status !== 202) throw new Error(`submitting answered ${status}: ${JSON.stringify(body)}`);
      return body.jobID;
    },
    job: async <Job extends JobState>(jobID: string) => (await client.call<Job>(`${jobsPath}/${jobID}`)).body,
    completed: (jobID) => waitForCompletion(client, jobID, logs),
    bytes: async (url) => Buffer.from(await (await send(url)).arrayBuffer()),
    async text({ url, contentEncoding }) {
      const bytes = await client.bytes(url);
      return (contentEncoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
    },
  };
  return client;
}

function jsonPost(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

async function waitForCompletion<Job extends JobState>(
  client: ApiClient,
  jobID: string,
  logs: () => string,
): Promise<Job> {
  let last: Job | undefined;
  const hasEnded = async () => {
    last = await client.job<Job>(jobID);
    return !['queued', 'running'].includes(last.status);
  };
  await until(hasEnded, { timeoutMs: JOB_MS, message: `job ${jobID} has ended` }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : error}\n${JSON.stringify(last)}\n${logs()}`, {
      cause: error,
    });
  });
  if (last?.status === 'completed') return last;
  throw new Error(`job ${jobID} is ${last?.status}: ${JSON.stringify(last?.error)}\n${logs()}`);
}
