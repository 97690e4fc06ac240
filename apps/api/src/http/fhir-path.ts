// Which paths speak FHIR.

const FHIR_PATH = /^\/workspace\/tenants\/[^/]+\/cohort-jobs\/[^/]+\/fhir(?:\/|$)/;

/** Whether a path lies below a FHIR base, where failures are OperationOutcomes. */
export function isFhirPath(path: string): boolean {
  return FHIR_PATH.test(path);
}
