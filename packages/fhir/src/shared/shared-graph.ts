// The shared resources of a cohort and the references to them, made once for each cohort and format.

import type { SourceDirectory } from '@synthward/contracts';
import { conceptOf } from '../concept';
import { constant } from '../constant';
import type { FhirCohort } from '../fhir-cohort';
import type { ReferenceFormat } from '../references';
import type {
  Location,
  Organization,
  Practitioner,
  PractitionerRole,
} from '../types/administrative-resources';
import type { CodeableConcept, Reference } from '../types/data-types';
import type { SharedResource } from '../types/resource-types';
import { toLocation } from './location';
import { toPayer, toProvider } from './organization';
import { insuringPayers, type Payer } from './payers';
import { toPractitioner, toPractitionerRole } from './practitioner';

/** A resource and how to refer to it. */
interface Shared<Of extends SharedResource> {
  readonly resource: Of;
  readonly reference: Reference;
  /** That reference alone. */
  readonly references: readonly Reference[];
}

export interface SharedClinician extends Shared<Practitioner> {
  readonly role: PractitionerRole;
  readonly specialty: CodeableConcept;
}

export interface SharedSource {
  readonly organization: Shared<Organization>;
  readonly location: Shared<Location>;
  /** By national provider identifier. */
  readonly clinicians: ReadonlyMap<string, SharedClinician>;
  /** Who sees a patient when no record says who did. */
  readonly firstClinician: SharedClinician;
}

interface SharedPayer extends Shared<Organization>, Pick<Payer, 'coverageType'> {}

export interface SharedGraph {
  /** By name of the source system. */
  readonly sources: ReadonlyMap<string, SharedSource>;
  /** By key in `demographics.payerMix`. */
  readonly payers: ReadonlyMap<string, SharedPayer>;
}

/** All of it; the same object, whose resources are constants, for the same cohort object and format. */
export function sharedGraph(cohort: FhirCohort, format: ReferenceFormat): SharedGraph {
  const byFormat = graphs.get(cohort) ?? new Map<ReferenceFormat, SharedGraph>();
  graphs.set(cohort, byFormat);
  const graph = byFormat.get(format) ?? makeGraph(cohort, format);
  byFormat.set(format, graph);
  return graph;
}

const graphs = new WeakMap<FhirCohort, Map<ReferenceFormat, SharedGraph>>();

function makeGraph(cohort: FhirCohort, format: ReferenceFormat): SharedGraph {
  const sources = cohort.directories.map((directory): [string, SharedSource] => [
    directory.sourceSystem,
    makeSource(directory, cohort, format),
  ]);
  const payers = insuringPayers.map(({ key, name, coverageType }): [string, SharedPayer] => [
    key,
    { ...share(toPayer(key, name, cohort), format), coverageType },
  ]);
  return { sources: new Map(sources), payers: new Map(payers) };
}

function makeSource(directory: SourceDirectory, cohort: FhirCohort, format: ReferenceFormat): SharedSource {
  const organization = share(toProvider(directory, cohort), format);
  const location = share(toLocation(directory, cohort, organization.reference), format);
  const places = { directory, organization: organization.reference, location: location.reference };
  const [first, ...others] = directory.clinicians;
  const shareClinician = (clinician: typeof first): SharedClinician => {
    const practitioner = share(toPractitioner(clinician, directory, cohort), format);
    const employment = { ...places, clinician, practitioner: practitioner.reference };
    const role = constant(toPractitionerRole(employment, cohort));
    return { ...practitioner, role, specialty: conceptOf(clinician.specialty) };
  };
  const firstClinician = shareClinician(first);
  const clinicians = new Map([[first.npi, firstClinician]]);
  for (const clinician of others) clinicians.set(clinician.npi, shareClinician(clinician));
  return { organization, location, clinicians, firstClinician };
}

function share<Of extends SharedResource>(resource: Of, format: ReferenceFormat): Shared<Of> {
  const reference = constant({ reference: format(resource.resourceType, resource.id) });
  return { resource: constant(resource), reference, references: constant([reference]) };
}
