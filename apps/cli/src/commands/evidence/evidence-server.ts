// The server whose libraries are spoken of, through the paths of operators.

import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  type EvidenceFindingsView,
  type EvidenceImportView,
  type EvidenceLibrariesView,
  evidenceFindingsSchema,
  evidenceImportSchema,
  evidenceLibrariesSchema,
} from '@synthward/contracts';
import { ClientError, createClient, SynthwardError, type Transport } from '@synthward/sdk';
import { type Environment, UsageError } from '../../command';
import type { ImportOptions } from './import-options';

export interface EvidenceServer {
  /** Sends a file and waits until it is imported, or has failed. Throws UsageError for what the server refuses. */
  import(file: string, options: ImportOptions): Promise<EvidenceImportView>;
  libraries(): Promise<EvidenceLibrariesView>;
  search(query: string, library: string | undefined): Promise<EvidenceFindingsView>;
}

const FIRST_LOOK_MS = 200;
const LONGEST_WAIT_MS = 5_000;

/** The one that SYNTHWARD_URL names. Throws UsageError where that or SYNTHWARD_OPERATOR_TOKEN is not set. */
export function evidenceServerOf(environment: Environment): EvidenceServer {
  const baseURL = required(environment, 'SYNTHWARD_URL');
  const token = required(environment, 'SYNTHWARD_OPERATOR_TOKEN');
  const { transport } = createClient({ baseURL, token });
  const get = (below: string) => ask(transport, { method: 'GET', path: `/operator/evidence${below}` });
  return {
    async import(file, options) {
      const sent = evidenceImportSchema.parse(await send(transport, file, options));
      return untilEnded(sent, async ({ importID }) =>
        evidenceImportSchema.parse(await get(`/imports/${encodeURIComponent(importID)}`)),
      );
    },
    libraries: async () => evidenceLibrariesSchema.parse(await get('/libraries')),
    search: async (q, library) => {
      const query = new URLSearchParams({ q, ...(library !== undefined && { library }) });
      return evidenceFindingsSchema.parse(await get(`/search?${query}`));
    },
  };

  async function untilEnded(
    sent: EvidenceImportView,
    look: (view: EvidenceImportView) => Promise<EvidenceImportView>,
  ): Promise<EvidenceImportView> {
    let view = sent;
    for (let waitMs = FIRST_LOOK_MS; view.endedAt === null; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      await transport.sleep(waitMs);
      view = await look(view);
    }
    return view;
  }
}

/** The bytes of the file as they are: a packed one is unpacked by whoever reads it. */
function send(transport: Transport, file: string, { library, format, withFullText }: ImportOptions) {
  const name = path.basename(file).slice(0, 200);
  const query = new URLSearchParams({ library, format, name, fullText: String(withFullText) });
  return ask(transport, {
    method: 'POST',
    path: `/operator/evidence/imports?${query}`,
    // Node's own stream of the web is the one that its fetch takes; the two types only differ by name
    body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
  });
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: ReadableStream<Uint8Array>;
}

async function ask(transport: Transport, { body, ...asked }: Asked): Promise<unknown> {
  const headers = { accept: 'application/json', ...(body && { 'content-type': 'application/octet-stream' }) };
  const request = { ...asked, headers, body, isPublic: false, isRepeatable: asked.method === 'GET' };
  try {
    return await transport.send(request, async (response): Promise<unknown> => response.json());
  } catch (error) {
    throw explained(error);
  }
}

/** To everybody who is no operator there is nothing at these paths. */
function explained(error: unknown): unknown {
  if (error instanceof SynthwardError) {
    const hint = error.status === 404 ? ' (is SYNTHWARD_OPERATOR_TOKEN that of an operator?)' : '';
    const request = error.requestID === undefined ? '' : ` [request ${error.requestID}]`;
    return new UsageError(`${error.code}: ${error.message}${hint}${request}`, { cause: error });
  }
  if (!(error instanceof ClientError)) return error;
  const reason = error.cause instanceof Error ? ` ${reasonOf(error.cause)}` : '';
  return new UsageError(`${error.code}: ${error.message}${reason}`, { cause: error });
}

/** What fetch says is that it failed; why stands in its cause. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw new UsageError(`set ${name}`);
}
