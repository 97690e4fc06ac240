// Which paths speak FHIR.

const FHIR_PATH = /^\/workspace\/tenants\/[^/]+\/cohort-jobs\/[^/]+\/fhir(?:\/|$)/;

/** Whether a path lies below a FHIR base, where failures are OperationOutcomes. */
export function isFhirPath(path: string): boolean {
  return FHIR_PATH.test(path);
}

/** The same URL with the dollar sign of an operation as the contract writes it: some clients encode it. */
export function withPlainDollar(url: string): string {
  return url.replace(/\/%24export(?=$|\?)/, '/$$export');
}
