// What a FHIR base says about itself, to anybody and about any job alike, and the Groups of one.

import { ENGINE_VERSION } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import { capabilityStatement, sourceGroups } from '@synthward/fhir';
import { type ExportReader, requireServedJob, type ServedJobAddress } from './served-job';

/** The day on which what the server can do last changed. */
const CAPABILITIES_DATE = '2026-11-26';

/** The CapabilityStatement of the base at `baseURL`; no job is looked up. */
export function describeServer(baseURL: string): object {
  return capabilityStatement({ baseURL, date: CAPABILITIES_DATE, version: ENGINE_VERSION });
}

/** How a client gets a token at `baseURL` (SMART App Launch 2, backend services). */
export function smartConfiguration(baseURL: string): object {
  return {
    token_endpoint: `${baseURL}/auth/token`,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    scopes_supported: ['system/*.read', 'system/*.rs'],
    capabilities: ['client-confidential-asymmetric', 'permission-v1', 'permission-v2'],
  };
}

/** A searchset of the Groups of a job. Throws `not_found`. */
export async function listSourceGroups(
  reader: ExportReader,
  { baseURL, ...address }: ServedJobAddress & { readonly baseURL: string },
): Promise<object> {
  const job = await requireServedJob(reader, address);
  const spec = job.spec as unknown as CohortSpec; // written by createCohortJob from a parsed one
  return sourceGroups(spec.hie.sourceSystems, baseURL);
}
