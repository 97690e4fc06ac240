// Names, places and types of a job's artifacts: functions of kind and part, so that a retry writes the same ones.

import { type ArtifactFormat, type TruthFile, truthFiles } from '@synthward/contracts';
import { type ResourceType, resourceTypes } from '@synthward/fhir';

export interface ArtifactLabel {
  readonly name: string;
  readonly format: ArtifactFormat;
  /** Of the content, whatever the encoding. */
  readonly mediaType: string;
  readonly contentEncoding: 'gzip' | null;
  /** FHIR's name of what each line holds; null where lines are no resources. */
  readonly resourceType: ResourceType | 'Bundle' | null;
  /** Place in the job's list: kind by kind, the manifest last. */
  readonly position: number;
}

const PARTS_PER_KIND = 1_000_000;
const FIRST_FHIR_KIND = 10; // after the truth, before the quality page
const NDJSON = { mediaType: 'application/x-ndjson', contentEncoding: 'gzip', resourceType: null } as const;
const FHIR = { mediaType: 'application/fhir+ndjson', contentEncoding: 'gzip' } as const;

/** The label of one part of the feed in one format; parts count from 0, names from 1. */
export function labelOfPart(
  format: 'json' | 'ndjson',
  part: number,
  { isDelta }: { readonly isDelta: boolean },
): ArtifactLabel {
  const number = numberOf(part);
  if (format === 'json') {
    const name = isDelta ? `changes-${number}.json.gz` : `cohort-${number}.json.gz`;
    const type = { mediaType: 'application/json', contentEncoding: 'gzip', resourceType: null } as const;
    return { name, format, ...type, position: part };
  }
  const name = isDelta ? `changes-${number}.ndjson.gz` : `patients-${number}.ndjson.gz`;
  return { name, format, ...NDJSON, position: PARTS_PER_KIND + part };
}

/** The label of one part of one file of the truth pack. */
export function labelOfTruth(file: TruthFile, part: number): ArtifactLabel {
  const position = (2 + truthFiles.indexOf(file)) * PARTS_PER_KIND + part;
  return { name: `truth-${file}-${numberOf(part)}.ndjson.gz`, format: 'truth', ...NDJSON, position };
}

/** The label of one part of the resources of one type: the same for a whole cohort and for one that continues it. */
export function labelOfResources(resourceType: ResourceType, part: number): ArtifactLabel {
  const kind = FIRST_FHIR_KIND + 1 + resourceTypes.indexOf(resourceType);
  return {
    name: `fhir-${resourceType}-${numberOf(part)}.ndjson.gz`,
    format: 'fhir-ndjson',
    ...FHIR,
    resourceType,
    position: kind * PARTS_PER_KIND + part,
  };
}

/** The label of one part of resources in blocks of one Patient each. */
export function labelOfBlocks(part: number): ArtifactLabel {
  const name = `fhir-by-patient-${numberOf(part)}.ndjson.gz`;
  const position = FIRST_FHIR_KIND * PARTS_PER_KIND + part; // never in one job with Bundles
  return { name, format: 'fhir-ndjson', ...FHIR, resourceType: null, position };
}

/** The label of one part of the transaction Bundles. */
export function labelOfBundles(part: number): ArtifactLabel {
  const name = `fhir-bundles-${numberOf(part)}.ndjson.gz`;
  const position = FIRST_FHIR_KIND * PARTS_PER_KIND + part;
  return { name, format: 'fhir-bundle', ...FHIR, resourceType: 'Bundle', position };
}

/** The page that people read; the same figures are in the manifest for programs. */
export const QUALITY_LABEL: ArtifactLabel = {
  name: 'quality.html',
  format: 'quality',
  mediaType: 'text/html; charset=utf-8',
  contentEncoding: null,
  resourceType: null,
  position: 100 * PARTS_PER_KIND,
};

export const MANIFEST_LABEL: ArtifactLabel = {
  name: 'manifest.json',
  format: 'manifest',
  mediaType: 'application/json',
  contentEncoding: null,
  resourceType: null,
  position: 101 * PARTS_PER_KIND,
};

/** Where an artifact is stored; begins with the tenant, so that one prefix holds all a tenant owns. */
export function storageKeyOf(
  job: { tenantID: string; jobID: string },
  { name, format }: Pick<ArtifactLabel, 'name' | 'format'>,
): string {
  const folder = format === 'truth' ? 'truth/' : '';
  return `${storagePrefixOf(job)}/${folder}${name}`;
}

/** Where everything of a job is stored. */
export function storagePrefixOf({ tenantID, jobID }: { tenantID: string; jobID: string }): string {
  return `${storagePrefixOfTenant(tenantID)}/${jobID}`;
}

/** Below it lies a folder for each job of the tenant. */
export function storagePrefixOfTenant(tenantID: string): string {
  return `${TENANTS_PREFIX}/${tenantID}/cohort-jobs`;
}

/** Below it lies a folder for each tenant. */
export const TENANTS_PREFIX = 'tenants';

function numberOf(part: number): string {
  return String(part + 1).padStart(5, '0');
}
