export type { FhirCohort } from './fhir-cohort';
export { recordBundle } from './record-bundle';
export { recordResources } from './record-resources';
export { sharedResources } from './shared/shared-resources';
export { subsetResource } from './subset';
export {
  type FhirResource,
  type ResourceType,
  resourceTypes,
  type TransactionBundle,
} from './types/resource-types';
