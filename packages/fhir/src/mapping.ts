// What the mapper of each resource knows beside the entry that it maps.

import type { EncounterEntry, SourceRecord } from '@synthward/contracts';
import { constant } from './constant';
import type { FhirCohort } from './fhir-cohort';
import { startOfDay } from './instants';
import type { ReferenceFormat } from './references';
import {
  type SharedClinician,
  type SharedGraph,
  type SharedSource,
  sharedGraph,
} from './shared/shared-graph';
import type { Period, Reference } from './types/data-types';
import type { ResourceType } from './types/resource-types';

/** One record on its way to FHIR. */
export interface Mapping {
  readonly record: SourceRecord;
  readonly source: SharedSource;
  readonly payers: SharedGraph['payers'];
  /** Of the source system. */
  readonly organization: Reference;
  /** The organization alone, as most elements take a list. */
  readonly organizations: readonly Reference[];
  readonly patient: Reference;
  /** In order of the record. */
  readonly visits: readonly Visit[];
  /** Throws a RangeError for an id that is no visit's. */
  visit(encounterID: string): Visit;
  reference(type: ResourceType, id: string): Reference;
}

/** An encounter as what happened at it refers to it. */
export interface Visit {
  readonly entry: EncounterEntry;
  readonly encounter: Reference;
  readonly clinician: SharedClinician;
  readonly practitioner: Reference;
  /** The practitioner alone, as most elements take a list. */
  readonly practitioners: readonly Reference[];
  /** Instants, or the day where the record knows no more. */
  readonly period: Required<Period>;
  /** The instant at which all was on record. */
  readonly recorded: string;
}

/**
 * The mapping of a record whose resources refer to each other in the given format. Throws a RangeError for a source
 * system without a directory and for a clinician who is not in it.
 */
export function createMapping(record: SourceRecord, cohort: FhirCohort, format: ReferenceFormat): Mapping {
  const { sources, payers } = sharedGraph(cohort, format);
  const source = sources.get(record.sourceSystem);
  if (!source) throw new RangeError(`source system ${record.sourceSystem} has no directory`);
  const reference = (type: ResourceType, id: string) => ({ reference: format(type, id) });
  const visits = record.encounters.map((entry) => new RecordVisit(entry, source, format));
  const byID = new Map(visits.map((visit) => [visit.entry.id, visit]));
  return {
    record,
    source,
    payers,
    organization: source.organization.reference,
    organizations: source.organization.references,
    patient: constant(reference('Patient', record.recordID)),
    visits,
    visit: (encounterID) => byID.get(encounterID) ?? refuseVisit(encounterID),
    reference,
  };
}

/** Refers to its encounter when it is asked to: whatever prints itself never asks. */
class RecordVisit implements Visit {
  readonly clinician: SharedClinician;
  readonly practitioner: Reference;
  readonly practitioners: readonly Reference[];
  readonly period: Required<Period>;
  readonly recorded: string;
  private reference: Reference | undefined;

  constructor(
    readonly entry: EncounterEntry,
    source: SharedSource,
    private readonly format: ReferenceFormat,
  ) {
    const { date, start = date, end = date } = entry;
    this.clinician = clinicianOf(entry, source);
    this.practitioner = this.clinician.reference;
    this.practitioners = this.clinician.references;
    this.period = { start, end };
    this.recorded = end === date ? startOfDay(date) : end;
  }

  get encounter(): Reference {
    this.reference ??= constant({ reference: this.format('Encounter', this.entry.id) });
    return this.reference;
  }
}

function clinicianOf({ npi }: EncounterEntry, source: SharedSource): SharedClinician {
  const clinician = npi === undefined ? source.firstClinician : source.clinicians.get(npi);
  if (!clinician) throw new RangeError(`no clinician of the source system has the number ${npi}`);
  return clinician;
}

function refuseVisit(encounterID: string): never {
  throw new RangeError(`the record has no encounter ${encounterID}`);
}
