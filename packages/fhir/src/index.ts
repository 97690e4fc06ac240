export { capabilityStatement } from './capability-statement';
export type { FhirCohort, SharedCohort } from './fhir-cohort';
export { recordBundle } from './record-bundle';
export { recordResources } from './record-resources';
export {
  type FhirResource,
  type ResourceType,
  resourceTypes,
  type TransactionBundle,
} from './resource-types';
export { sharedResources } from './shared-resources';
export { sourceGroups } from './source-groups';
export { subsetResource } from './subset';
