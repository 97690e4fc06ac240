export type { FhirCohort } from './fhir-cohort';
export { recordBundle } from './record-bundle';
export { recordResources } from './record-resources';
export type { FhirResource, TransactionBundle } from './resource-types';
