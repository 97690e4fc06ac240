// The calls of the demo: plain fetch, as any client would make them.

import type {
  ArtifactListView,
  CohortJobView,
  CohortPatientView,
  FhirExport,
  PatientGraph,
  PricedCohortPreview,
  SynthesisPoll,
  ValidateResponse,
} from '@synthward/contracts';
import type { FirstCredentials } from '@synthward/services';

export interface DemoClient {
  heartbeat(): Promise<unknown>;
  validate(spec: unknown): Promise<ValidateResponse>;
  preview(spec: unknown): Promise<PricedCohortPreview>;
  /** Has the job generated, whatever is there: the figures are those of the work. */
  submit(spec: unknown): Promise<CohortJobView>;
  job(jobID: string): Promise<CohortJobView>;
  artifacts(jobID: string): Promise<ArtifactListView>;
  /** One patient of a job, from 0 on. */
  patient(jobID: string, index: number): Promise<CohortPatientView>;
  /** A whole small cohort as FHIR. */
  exportFhir(spec: unknown): Promise<FhirExport>;
  /** The graph of a Bundle's patient. */
  assemble(bundle: unknown): Promise<PatientGraph>;
  /** Asks a question; answers the id of the synthesis. */
  ask(request: unknown): Promise<string>;
  synthesis(id: string): Promise<SynthesisPoll>;
  /** The stored bytes at an artifact's address. */
  download(url: string): Promise<ReadableStream<Uint8Array>>;
}

/** A client of one tenant. Every call rejects with the answer's own words when it is refused. */
export function createDemoClient(
  baseURL: string,
  credentials: FirstCredentials,
  signal: AbortSignal,
): DemoClient {
  const headers = { Authorization: `Bearer ${credentials.token}`, 'X-API-Key': credentials.apiKey };
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(baseURL + path, {
      ...init,
      headers: { ...headers, ...init.headers },
      signal,
    });
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${await response.text()}`);
    return response;
  };
  const get = async <Answer>(path: string): Promise<Answer> => (await send(path)).json() as Promise<Answer>; // our own API
  const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
    return (await send(path, init)).json() as Promise<Answer>;
  };
  const jobs = `/workspace/tenants/${credentials.tenantID}/cohort-jobs`;
  return {
    heartbeat: () => get('/heartbeat'),
    validate: (spec) => post('/cohorts/validate', spec),
    preview: (spec) => post('/cohorts/preview', spec),
    submit: (spec) => post(`${jobs}?reuse=false`, spec),
    job: (jobID) => get(`${jobs}/${jobID}`),
    artifacts: (jobID) => get(`${jobs}/${jobID}/artifacts`),
    patient: (jobID, index) => get(`${jobs}/${jobID}/patients/${index}`),
    exportFhir: (spec) => post('/cohorts/export/fhir', spec),
    assemble: (bundle) => post('/v1/assemble', bundle),
    ask: (request) => post('/v1/synthesis', request),
    synthesis: (id) => get(`/v1/synthesis/${id}`),
    async download(url) {
      const { body } = await send(url);
      if (!body) throw new Error(`GET ${url}: the answer has no body`);
      return body;
    },
  };
}
