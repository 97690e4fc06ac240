// Which route answers which operation of the contract; the compiler demands one for each.

import type { OperationID } from '@synthward/contracts';
import type { Route } from '../http/operation-call';
import { getArtifact } from './artifacts/get';
import { listArtifacts } from './artifacts/list';
import { createCohortJob } from './cohort-jobs/create';
import { followCohortJob } from './cohort-jobs/follow';
import { getCohortJob } from './cohort-jobs/get';
import { listCohortJobs } from './cohort-jobs/list';
import {
  changeCohortSchedule,
  createCohortSchedule,
  deleteCohortSchedule,
  getCohortSchedule,
  listCohortSchedules,
} from './cohort-schedules/manage';
import { exportCohortFhir } from './cohorts/export-fhir';
import { generateCohort } from './cohorts/generate';
import { previewCohort } from './cohorts/preview';
import { validateCohort } from './cohorts/validate';
import { deleteFhirExport } from './fhir/delete';
import { getFhirMetadata, getSmartConfiguration } from './fhir/describe';
import { getFhirExportFile } from './fhir/file';
import { getFhirExport } from './fhir/get';
import { searchFhirGroups } from './fhir/groups';
import { issueFhirToken } from './fhir/issue-token';
import { startFhirExport } from './fhir/start';
import { deleteFhirClient, listFhirClients, registerFhirClient } from './fhir-clients/manage';
import { getHeartbeat } from './heartbeat/get';
import { cancelCohortJob, pauseCohortJob, resumeCohortJob, retryCohortJob } from './job-control/control';
import { evaluateMatches } from './match-evaluations/create';
import { getOpenApi } from './openapi/get';
import { listOperatorActions } from './operator/actions';
import { drainWorker, holdQueue, releaseQueue } from './operator/commands';
import { getOperatorOverview } from './operator/overview';
import { startOperatorSession } from './operator/session';
import { getCohortPatient } from './patients/get';
import { listPlans } from './plans/list';
import { getReadiness } from './readiness/get';
import { getScenario } from './scenarios/get';
import { listScenarios } from './scenarios/list';
import {
  getWebhookDelivery,
  listWebhookDeliveries,
  resendWebhookDelivery,
} from './webhook-deliveries/manage';
import { recoverWebhookDeliveries, rotateWebhookSecret, testWebhookEndpoint } from './webhook-endpoints/act';
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  getWebhookEndpoint,
  listWebhookEndpoints,
  updateWebhookEndpoint,
} from './webhook-endpoints/manage';

export const routes: Readonly<Record<OperationID, Route>> = {
  getHeartbeat,
  getReadiness,
  getOpenApi,
  listScenarios,
  getScenario,
  validateCohort,
  previewCohort,
  generateCohort,
  exportCohortFhir,
  createCohortJob,
  listCohortJobs,
  getCohortJob,
  followCohortJob,
  listArtifacts,
  getArtifact,
  getCohortPatient,
  evaluateMatches,
  cancelCohortJob,
  pauseCohortJob,
  resumeCohortJob,
  retryCohortJob,
  createCohortSchedule,
  listCohortSchedules,
  getCohortSchedule,
  changeCohortSchedule,
  deleteCohortSchedule,
  getFhirMetadata,
  getSmartConfiguration,
  issueFhirToken,
  searchFhirGroups,
  getFhirExport,
  deleteFhirExport,
  getFhirExportFile,
  registerFhirClient,
  listFhirClients,
  deleteFhirClient,
  exportSystem: startFhirExport,
  postSystemExport: startFhirExport,
  exportPatients: startFhirExport,
  postPatientExport: startFhirExport,
  exportGroup: startFhirExport,
  postGroupExport: startFhirExport,
  startOperatorSession,
  getOperatorOverview,
  listOperatorActions,
  holdQueue,
  releaseQueue,
  drainWorker,
  createWebhookEndpoint,
  listWebhookEndpoints,
  getWebhookEndpoint,
  updateWebhookEndpoint,
  deleteWebhookEndpoint,
  testWebhookEndpoint,
  rotateWebhookSecret,
  listWebhookDeliveries,
  getWebhookDelivery,
  resendWebhookDelivery,
  recoverWebhookDeliveries,
  listPlans,
};
