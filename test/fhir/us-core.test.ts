// An independent validator's opinion of generated resources, by FHIR R4 and by the profiles that they claim.

import { type FhirResource, recordBundle, recordResources, sharedResources } from '@synthward/fhir';
import { sampleLongitudinalRecord } from '../../packages/fhir/test/sample-longitudinal-record';
import { sampleCohort } from '../../packages/fhir/test/sample-record';
import { groupByProfile, opinionOf, UNREADABLE } from './by-profile';
import { emptied, generateRecords } from './generated-records';
import { elementsOf, findingsIn, loadR4, usCoreSuite } from './us-core';

const { cohort, records } = generateRecords();
/** Validation takes some milliseconds a resource. */
const some = records.filter((_, place) => place % 12 === 0);
const sample = [...some, ...some.slice(0, 5).map(emptied)];
const resources = [
  ...sharedResources(cohort),
  ...sample.flatMap((record) => recordResources(record, cohort)),
  ...recordResources(sampleLongitudinalRecord(), sampleCohort),
];

beforeAll(loadR4);

test('resources of a generated cohort are valid R4', () => {
  expect(resources.length).toBeGreaterThan(300);
  for (const resource of resources) expect([resource.id, findingsIn(resource)]).toEqual([resource.id, []]);
});

test('bundles of a generated cohort are valid R4', () => {
  for (const record of some.slice(0, 10)) {
    expect([record.recordID, opinionOf(recordBundle(record, cohort))]).toEqual([record.recordID, []]);
  }
});

test('the validator finds an unknown element, a missing one, a wrong type and a reference to a wrong type', () => {
  const encounter = resources.find(({ resourceType }) => resourceType === 'Encounter');
  if (!encounter) throw new Error('no encounter');
  const broken = [
    { ...encounter, extra: 1 },
    withoutElement(encounter, 'class'),
    { ...encounter, status: 7 },
    { ...encounter, subject: { reference: 'Organization/1' } },
  ];
  expect(broken.map((resource) => findingsIn(resource).length > 0)).toEqual([true, true, true, true]);
});

const suite = usCoreSuite();

(suite.isSkipped ? describe.skip : describe)(suite.title, () => {
  const byProfile = groupByProfile(resources);
  byProfile.delete(UNREADABLE);

  test('resources of every profile that records have something for are made', () => {
    const names = [...byProfile.keys(), UNREADABLE].map(nameOf);
    expect(names.toSorted()).toEqual([
      'allergyintolerance',
      'blood-pressure',
      'bmi',
      'body-height',
      'body-temperature',
      'body-weight',
      'careplan',
      'careteam',
      'condition-encounter-diagnosis',
      'condition-problems-health-concerns',
      'coverage',
      'diagnosticreport-lab',
      'documentreference',
      'encounter',
      'goal',
      'head-circumference',
      'heart-rate',
      'immunization',
      'location',
      'medicationdispense',
      'medicationrequest',
      'observation-clinical-result',
      'observation-lab',
      'observation-pregnancystatus',
      'observation-screening-assessment',
      'organization',
      'patient',
      'pediatric-bmi-for-age',
      'practitioner',
      'practitionerrole',
      'procedure',
      'provenance',
      'pulse-oximetry',
      'relatedperson',
      'respiratory-rate',
      'servicerequest',
      'simple-observation',
      'smokingstatus',
      'specimen',
    ]);
  });

  test('every resource conforms to the profile that it claims, without a warning', () => {
    for (const [url, made] of byProfile) {
      for (const resource of made) {
        expect([resource.id, opinionOf(resource, url)]).toEqual([resource.id, []]);
      }
    }
  });

  test('a resource without any one of the mandatory elements is found out', () => {
    for (const [url, [resource]] of byProfile) {
      const mandatory = elementsOf(url).filter(({ min }) => min > 0);
      for (const { id } of mandatory) {
        const broken = withoutElement(resource, elementName(id));
        expect([id, findingsIn(broken, url).length > 0]).toEqual([id, true]);
      }
    }
  });

  test('what US Core wants populated is there, but for what records do not hold yet', () => {
    const missing = [...byProfile].flatMap(([url, made]) =>
      elementsOf(url)
        .filter(({ id, mustSupport }) => mustSupport && !made.some((one) => hasElement(one, elementName(id))))
        .map(({ id }) => `${nameOf(url)} ${elementName(id)}`),
    );
    expect(missing.toSorted()).toEqual(NOT_HELD);
  });
});

function nameOf(url: string): string {
  return url.replace(/^.*\/(?:us-core-)?/, '');
}

/** Reasons for absence, where nothing is absent; panels and halves; and what no record says. */
const NOT_HELD = [
  'blood-pressure dataAbsentReason',
  'blood-pressure value[x]',
  'bmi component',
  'bmi dataAbsentReason',
  'body-height component',
  'body-height dataAbsentReason',
  'body-temperature component',
  'body-temperature dataAbsentReason',
  'body-weight component',
  'body-weight dataAbsentReason',
  'condition-problems-health-concerns abatement[x]',
  'head-circumference component',
  'head-circumference dataAbsentReason',
  'heart-rate component',
  'heart-rate dataAbsentReason',
  'immunization statusReason',
  'observation-clinical-result dataAbsentReason',
  'observation-lab dataAbsentReason',
  'observation-screening-assessment dataAbsentReason',
  'observation-screening-assessment derivedFrom',
  'observation-screening-assessment hasMember',
  'pediatric-bmi-for-age component',
  'pediatric-bmi-for-age dataAbsentReason',
  'practitionerrole endpoint',
  'pulse-oximetry component',
  'pulse-oximetry dataAbsentReason',
  'relatedperson address',
  'relatedperson name',
  'relatedperson telecom',
  'respiratory-rate component',
  'respiratory-rate dataAbsentReason',
];

/** `value[x]` of `Observation.value[x]`. */
function elementName(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function hasElement(resource: FhirResource, element: string): boolean {
  return Object.keys(resource).some((key) => isNamed(key, element));
}

function withoutElement(resource: FhirResource | undefined, element: string): object {
  return Object.fromEntries(Object.entries(resource ?? {}).filter(([key]) => !isNamed(key, element)));
}

/** A choice such as `value[x]` bears the name of the type that was chosen. */
function isNamed(key: string, element: string): boolean {
  return element.endsWith('[x]') ? key.startsWith(element.slice(0, -3)) : key === element;
}
