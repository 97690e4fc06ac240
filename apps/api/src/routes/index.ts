// Which route answers which operation of the contract; the compiler demands one for each.

import type { OperationID } from '@synthward/contracts';
import type { Route } from '../http/operation-call';
import {
  acceptInvitation,
  endConsoleSession,
  getConsoleSession,
  signUp,
  startConsoleSession,
} from './accounts/session';
import {
  createApiKey,
  getApiKey,
  listApiKeys,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from './api-keys/manage';
import { getArtifact } from './artifacts/get';
import { listArtifacts } from './artifacts/list';
import { exportAuditLog, listAuditLog } from './audit-log/read';
import { getBearerKeys } from './auth/bearer-keys';
import { issueToken } from './auth/issue-token';
import { choosePlan, getBalance } from './billing/account';
import { exportLedger, listLedger } from './billing/ledger';
import { getStatement, getStatementPage, listStatements } from './billing/statements';
import { listUsage, recordUsage } from './billing/usage';
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
import { getErrorPage } from './documents/error-page';
import { getSecurityContact } from './documents/security-contact';
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
import { createInvitation, listInvitations, revokeInvitation } from './members/invitations';
import { changeMember, getMember, listMembers, removeMember } from './members/manage';
import { getOpenApi } from './openapi/get';
import { listOperatorActions } from './operator/actions';
import { grantCredit, listCredits, payStatement, voidCredit, voidStatement } from './operator/billing';
import { changeBillingCustomer, getBillingCustomer, resumeMeterExports } from './operator/billing-customer';
import { drainWorker, holdQueue, releaseQueue } from './operator/commands';
import {
  getEvidenceImport,
  importEvidence,
  listEvidenceLibraries,
  searchEvidence,
} from './operator/evidence';
import { verifyLedgers } from './operator/ledger';
import { getOperatorOverview } from './operator/overview';
import { startOperatorSession } from './operator/session';
import { getCohortPatient } from './patients/get';
import { listPlans } from './plans/list';
import { getReadiness } from './readiness/get';
import { listRequestLog } from './request-log/list';
import { getScenario } from './scenarios/get';
import { listScenarios } from './scenarios/list';
import { synthesize } from './syntheses/ask';
import { assemblePatient } from './syntheses/assemble';
import { followSynthesis } from './syntheses/follow';
import { getSynthesis } from './syntheses/get';
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
  getErrorPage,
  getSecurityContact,
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
  importEvidence,
  getEvidenceImport,
  listEvidenceLibraries,
  searchEvidence,
  signUp,
  startConsoleSession,
  getConsoleSession,
  endConsoleSession,
  acceptInvitation,
  listMembers,
  getMember,
  changeMember,
  removeMember,
  createInvitation,
  listInvitations,
  revokeInvitation,
  listAuditLog,
  exportAuditLog,
  listRequestLog,
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
  createApiKey,
  listApiKeys,
  getApiKey,
  updateApiKey,
  rotateApiKey,
  revokeApiKey,
  issueToken,
  getBearerKeys,
  listPlans,
  choosePlan,
  recordUsage,
  listUsage,
  getBalance,
  listLedger,
  exportLedger,
  listStatements,
  getStatement,
  getStatementPage,
  grantCredit,
  listCredits,
  voidCredit,
  payStatement,
  voidStatement,
  synthesize,
  getSynthesis,
  followSynthesis,
  assemblePatient,
  getBillingCustomer,
  changeBillingCustomer,
  resumeMeterExports,
  verifyLedgers,
};
