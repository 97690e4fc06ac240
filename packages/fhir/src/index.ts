export { type AssembledPatient, assemblePatient } from './assemble/assemble-patient';
export type { IdentifierGuard } from './assemble/identifying';
export { capabilityStatement } from './capability-statement';
export type { FhirCohort } from './fhir-cohort';
export { printableResources } from './printable-resources';
export type { JsonWriter, SelfPrinting } from './printed/self-printing';
export { recordBundle } from './record-bundle';
export { recordResources } from './record-resources';
export { sharedResources } from './shared/shared-resources';
export { sourceGroups } from './source-groups';
export { subsetResource } from './subset';
export {
  type FhirResource,
  type ResourceType,
  resourceTypes,
  type TransactionBundle,
} from './types/resource-types';
