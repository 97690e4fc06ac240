// The kick-off of a bulk export: the stored files are listed where they will do, otherwise an internal job makes others.

import type { CohortSpec, GivenParameter } from '@synthward/contracts';
import {
  type CohortJob,
  createRunningExport,
  createStoredExport,
  listArtifactsOfFormat,
  type NewFhirExport,
} from '@synthward/db';
import { resourceTypes } from '@synthward/fhir';
import { AppError, createId } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { reproducibleSpecOf } from '../cohort-jobs/reproducible-spec';
import { toInputJson } from '../input-json';
import type { GeneratorCache } from '../patients/generator-cache';
import { type ExportRequest, readExportRequest } from './export-request';
import { findMissingPatients } from './missing-patients';
import { type ExportReader, requireServedJob, type ServedJobAddress } from './served-job';

export interface ExportStarter extends ExportReader {
  readonly generators: GeneratorCache;
  /** Hurries the relay. */
  readonly ring: () => void;
}

export interface KickOff extends ServedJobAddress {
  /** The source system whose Patients are asked for; undefined for all. */
  readonly groupID: string | undefined;
  readonly method: 'get' | 'post';
  readonly given: readonly GivenParameter[];
  /** What cannot be followed is passed over and reported, instead of refused. */
  readonly isLenient: boolean;
  readonly requestURL: string;
  readonly requestID: string;
}

const KEPT_MS = 24 * 3_600_000;
/** Exports of one job that may be in the making at a time. */
const MOST_RUNNING = 10;
const RETRY_SECONDS = 10;

/**
 * Answers the id of the new export. Throws `not_found`, `invalid_parameter` with every problem, `job_state_conflict`
 * where other files are needed than the engine can still make, and `too_many_exports`.
 */
export async function startExport(starter: ExportStarter, kickOff: KickOff): Promise<string> {
  const job = await requireServedJob(starter, kickOff);
  requireGroup(job, kickOff.groupID);
  const { request, problems } = readRequest(starter, job, kickOff);
  if (problems.length > 0 && !kickOff.isLenient) throw new AppError('invalid_parameter', problems.join(' '));
  const order = orderOf(starter, job, { kickOff, request, problems });
  const needsOthers = isRestricted(request, kickOff) || !(await hasStoredFiles(starter, job));
  if (needsOthers) await startRun(starter, job, { order, request, kickOff });
  else await createStoredExport(starter.database, order);
  return order.id;
}

function requireGroup(job: CohortJob, groupID: string | undefined): void {
  if (groupID !== undefined && !specOf(job).hie.sourceSystems.includes(groupID)) throw notFound();
}

function readRequest({ generators }: ExportStarter, job: CohortJob, kickOff: KickOff) {
  const { request, problems } = readExportRequest(kickOff.given, {
    resourceTypes,
    method: kickOff.method,
  });
  const { patients } = request;
  if (!patients) return { request, problems };
  const generator = generators.of(job.specDigest, reproducibleSpecOf(job));
  const missing = new Set(findMissingPatients(generator, patients, kickOff.groupID));
  const known = patients.filter((id) => !missing.has(id));
  return {
    request: { ...request, patients: known },
    problems: [...problems, ...[...missing].map(noSuchPatient)],
  };
}

function noSuchPatient(id: string): string {
  return `patient: there is no Patient/${id} in what is exported.`;
}

interface Reading {
  readonly kickOff: KickOff;
  readonly request: ExportRequest;
  readonly problems: readonly string[];
}

function orderOf(
  { clock }: ExportStarter,
  job: CohortJob,
  { kickOff, request, problems }: Reading,
): NewFhirExport {
  const end = clock.now().getTime() + KEPT_MS;
  return {
    id: createId('exp'),
    tenantID: job.tenantId,
    jobID: job.id,
    requestURL: kickOff.requestURL,
    request: toInputJson(request),
    ignored: problems,
    expiresAt: new Date(Math.min(end, job.expiresAt?.getTime() ?? end)),
  };
}

/** Whether something is wanted of files, rather than whole files. */
function isRestricted(request: ExportRequest, { groupID }: KickOff): boolean {
  return (
    groupID !== undefined ||
    request.patients !== undefined ||
    request.since !== undefined ||
    request.until !== undefined ||
    request.elements.length > 0 ||
    request.isOrganizedByPatient
  );
}

async function hasStoredFiles({ database }: ExportStarter, job: CohortJob): Promise<boolean> {
  const files = await listArtifactsOfFormat(database, job.tenantId, { jobID: job.id, format: 'fhir-ndjson' });
  return files.length > 0;
}

interface Run {
  readonly order: NewFhirExport;
  readonly request: ExportRequest;
  readonly kickOff: KickOff;
}

async function startRun(
  { database, ring }: ExportStarter,
  job: CohortJob,
  { order, request, kickOff }: Run,
): Promise<void> {
  const spec = reproducibleSpecOf(job);
  const { specDigest, engineVersion, population, sourceRecords, tenantId: tenantID, name } = job;
  const isStarted = await createRunningExport(database, order, {
    mostRunning: MOST_RUNNING,
    job: {
      id: createId('job'),
      ...{ tenantID, name, specDigest, engineVersion, population, sourceRecords },
      spec: toInputJson({ ...spec, exports: { formats: ['fhir-ndjson'], truth: false } }),
      requestID: kickOff.requestID,
      preview: {},
      reserves: null,
      export: { exportID: order.id, fhirFilter: toInputJson(filterOf(request, kickOff)) },
    },
  });
  if (!isStarted) throw tooMany();
  ring();
}

function filterOf(request: ExportRequest, { groupID }: KickOff) {
  const { types, since, until, elements, patients, isOrganizedByPatient } = request;
  return {
    ...(types.length > 0 && { types }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(elements.length > 0 && { elements }),
    ...(patients && { patients }),
    ...(groupID !== undefined && { sourceSystems: [groupID] }),
    ...(isOrganizedByPatient && { organizedBy: 'Patient' }),
  };
}

function tooMany(): AppError {
  return new AppError(
    'too_many_exports',
    `${MOST_RUNNING} exports of this job are being made; wait ${RETRY_SECONDS} s, or delete one.`,
    { data: { retryAfterSeconds: RETRY_SECONDS } },
  );
}

function specOf(job: CohortJob): CohortSpec {
  return job.spec as unknown as CohortSpec; // written by createCohortJob from a parsed one
}
