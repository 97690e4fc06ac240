// What a FHIR server of bulk exports says about itself (CapabilityStatement of R4).

import { resourceTypes } from './types/resource-types';

const BULK = 'http://hl7.org/fhir/uv/bulkdata';

/**
 * The statement of the server at `baseURL`, made at `date` (ISO 8601): exports of the whole, of all Patients and of
 * Groups (Bulk Data Access STU2), and a list of the Groups. The same for every cohort.
 */
export function capabilityStatement({
  baseURL,
  date,
  version,
}: {
  readonly baseURL: string;
  readonly date: string;
  readonly version: string;
}): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    publisher: 'Synthward',
    kind: 'instance',
    instantiates: [`${BULK}/CapabilityStatement/bulk-data`],
    software: { name: 'Synthward', version },
    implementation: { description: 'Bulk exports of one synthetic cohort', url: baseURL },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    implementationGuide: [`${BULK}/ImplementationGuide/hl7.fhir.uv.bulkdata`],
    rest: [
      {
        mode: 'server',
        documentation: 'Test data of no real person. Resources are fetched by bulk export alone.',
        security: securityAt(baseURL),
        resource: resourcesOf(),
        operation: [operation('export')],
      },
    ],
  };
}

function securityAt(baseURL: string): object {
  const service = 'http://terminology.hl7.org/CodeSystem/restful-security-service';
  return {
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
        extension: [{ url: 'token', valueUri: `${baseURL}/auth/token` }],
      },
    ],
    service: [{ coding: [{ system: service, code: 'SMART-on-FHIR' }], text: 'SMART backend services' }],
  };
}

function resourcesOf(): object[] {
  const group = {
    type: 'Group',
    interaction: [{ code: 'search-type' }],
    operation: [operation('group-export')],
  };
  const types = resourceTypes.map((type) => {
    return type === 'Patient' ? { type, operation: [operation('patient-export')] } : { type };
  });
  return [...types, group];
}

/** Clients look for the name `export`, and for one of the three definitions. */
function operation(definition: 'export' | 'patient-export' | 'group-export'): object {
  return { name: 'export', definition: `${BULK}/OperationDefinition/${definition}` };
}
