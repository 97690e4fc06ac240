// A client that follows Bulk Data Access step by step: kick-off, status, files. It knows no address but the base.

import type { BulkManifest } from '@synthward/contracts';
import { until } from '@synthward/testkit';

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly meta: { readonly lastUpdated?: string; readonly tag: readonly { readonly code: string }[] };
  readonly [element: string]: unknown;
}

export interface DownloadedFile {
  readonly type: string | undefined;
  readonly count: number;
  readonly lines: readonly Resource[];
}

export interface BulkClient {
  readonly base: string;
  /** A call with the token and nothing else. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Starts an export at a path below the base; answers where its state is. */
  kickOff(path: string, init?: RequestInit): Promise<string>;
  /** Asks until the export has ended, as fast as it is told; answers the manifest. */
  manifest(statusURL: string): Promise<BulkManifest>;
  /** Kick-off, manifest and all files of the output. */
  download(path: string, init?: RequestInit): Promise<{ manifest: BulkManifest; files: DownloadedFile[] }>;
  /** The lines of a file. */
  lines(url: string): Promise<Resource[]>;
}

const EXPORT_MS = 90_000;

/** A client of one job. */
export function createBulkClient({ base, token }: { base: string; token: string }): BulkClient {
  const client: BulkClient = {
    base,
    fetch: (url, init = {}) =>
      fetch(url, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } }),
    async kickOff(path, init = {}) {
      const headers = { Accept: 'application/fhir+json', Prefer: 'respond-async', ...init.headers };
      const answer = await client.fetch(base + path, { ...init, headers });
      if (answer.status !== 202) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
      return answer.headers.get('content-location') ?? '';
    },
    async manifest(statusURL) {
      let answer = await client.fetch(statusURL);
      let nextAt = 0;
      const hasEnded = async () => {
        if (answer.status === 200) return true;
        if (answer.status !== 202) throw new Error(`the state is ${answer.status}: ${await answer.text()}`);
        if (nextAt === 0) nextAt = performance.now() + 1000 * Number(answer.headers.get('retry-after'));
        if (performance.now() < nextAt) return false;
        answer = await client.fetch(statusURL);
        nextAt = 0;
        return answer.status === 200;
      };
      await until(hasEnded, { timeoutMs: EXPORT_MS, message: 'the export has ended' });
      return JSON.parse(await answer.text());
    },
    async download(path, init) {
      const manifest = await client.manifest(await client.kickOff(path, init));
      const files = await Promise.all(
        manifest.output.map(async ({ type, url, count }) => ({
          type,
          count,
          lines: await client.lines(url),
        })),
      );
      return { manifest, files };
    },
    async lines(url) {
      const text = await (await client.fetch(url)).text();
      if (!text.endsWith('\n')) throw new Error(`${url} does not end with a line`);
      return text
        .slice(0, -1)
        .split('\n')
        .map((line) => JSON.parse(line));
    },
  };
  return client;
}

/** All references of a resource, as `Type/id`. */
export function referencesIn(resource: unknown): string[] {
  return [...JSON.stringify(resource).matchAll(/"reference":"([^"]+)"/g)].map(
    ([, reference = '']) => reference,
  );
}

/** A POST of a Parameters resource. */
export function parameters(...parameter: readonly object[]): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/fhir+json' },
    body: JSON.stringify({ resourceType: 'Parameters', parameter }),
  };
}

/** The OperationOutcome of a failed call: its status, and the texts of its issues. */
export async function failureOf(answer: Response): Promise<{ status: number; code: string; text: string }> {
  const outcome = JSON.parse(await answer.text());
  if (outcome.resourceType !== 'OperationOutcome')
    throw new Error(`not an outcome: ${JSON.stringify(outcome)}`);
  const [{ details }] = outcome.issue;
  return { status: answer.status, code: details.coding[0].code, text: details.text };
}
