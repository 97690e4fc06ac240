import { allOfType } from '../test/all-of-type';
import { ids, sampleLongitudinalRecord } from '../test/sample-longitudinal-record';
import { sampleCohort } from '../test/sample-record';
import { recordResources } from './record-resources';
import type { ResourceType } from './types/resource-types';

const record = sampleLongitudinalRecord();
const resources = recordResources(record, sampleCohort);
const all = <Type extends ResourceType>(type: Type) => allOfType(resources, type);
const one = <Type extends ResourceType>(type: Type, id: string) => all(type).find((found) => found.id === id);
const patient = { reference: `Patient/${record.recordID}` };
const at = (id: string) => ({ reference: `Encounter/${id}` });

test('a visit has the class of its setting, its instants and its clinician', () => {
  expect(all('Encounter').map((visit) => [visit.class.code, visit.period.start, visit.period.end])).toEqual([
    ['AMB', '2024-03-02T14:05:00Z', '2024-03-02T14:35:00Z'],
    ['VR', '2024-05-06T09:00:00Z', '2024-05-06T09:15:00Z'],
    ['EMER', '2024-09-10T22:10:00Z', '2024-09-11T01:40:00Z'],
    ['IMP', '2024-09-11T02:00:00Z', '2024-09-14T10:30:00Z'],
  ]);
  expect(one('Encounter', ids.stay)).toMatchObject({
    meta: { lastUpdated: '2024-09-14T10:30:00Z' },
    participant: [
      {
        type: [{ coding: [{ code: 'PPRF', display: 'primary performer' }] }],
        period: { start: '2024-09-11T02:00:00Z', end: '2024-09-14T10:30:00Z' },
        individual: { reference: expect.stringMatching(/^Practitioner\//) },
      },
    ],
    reasonReference: [{ reference: `Condition/${ids.diabetes}` }],
    hospitalization: { dischargeDisposition: { coding: [{ code: 'home' }] } },
    location: [{ location: { reference: expect.stringMatching(/^Location\//) } }],
  });
});

test('only a stay has a discharge, only a visit to a place has a place, and prevention has no reason condition', () => {
  const having = (element: string) =>
    all('Encounter').flatMap((visit) => (element in visit ? [visit.id] : []));
  expect(having('hospitalization')).toEqual([ids.stay]);
  expect(having('location')).toEqual([ids.wellness, ids.emergency, ids.stay]);
  expect(having('reasonReference')).toEqual([ids.virtual, ids.emergency, ids.stay]);
});

test('a stay that ends on the day of death ends with it', () => {
  const dead = recordResources(sampleLongitudinalRecord({ deceasedDate: '2024-09-14' }), sampleCohort);
  const stay = allOfType(dead, 'Encounter').at(-1);
  expect(stay?.hospitalization?.dischargeDisposition.coding?.[0]?.code).toBe('exp');
});

test('what lasts is active on the problem list, what has passed is the resolved diagnosis of its visit', () => {
  const [lasting, passed] = all('Condition');
  expect(lasting).toMatchObject({
    meta: {
      profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition-problems-health-concerns'],
    },
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
        valueDateTime: '2024-03-02',
      },
    ],
    clinicalStatus: { coding: [{ code: 'active' }] },
    category: [{ coding: [{ code: 'problem-list-item' }] }],
    recorder: { reference: expect.stringMatching(/^Practitioner\//) },
  });
  expect(lasting).not.toHaveProperty('abatementDateTime');
  expect(passed).toMatchObject({
    meta: {
      lastUpdated: '2024-05-20T00:00:00Z',
      profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition-encounter-diagnosis'],
    },
    clinicalStatus: { coding: [{ code: 'resolved' }] },
    category: [{ coding: [{ code: 'encounter-diagnosis' }] }],
    encounter: at(ids.virtual),
    abatementDateTime: '2024-05-20',
  });
});

test('an allergy tells what it is to, how bad it may get and by what it is known', () => {
  expect(all('AllergyIntolerance')).toMatchObject([
    {
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      category: ['food'],
      criticality: 'high',
      code: { coding: [{ code: '762952008' }], text: 'Peanut' },
      patient,
      encounter: at(ids.wellness),
      onsetDateTime: '1980-01-01',
      reaction: [{ manifestation: [{ coding: [{ code: '126485001' }] }], severity: 'moderate' }],
    },
  ]);
});

test('a report, its order, its specimen and its results name each other', () => {
  const [report] = all('DiagnosticReport');
  const [request] = all('ServiceRequest');
  const [specimen] = all('Specimen');
  const basedOn = [{ reference: `ServiceRequest/${request?.id}` }];
  expect(report).toMatchObject({
    id: ids.report,
    basedOn,
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
    code: { coding: [{ code: '51990-0' }] },
    encounter: at(ids.stay),
    effectiveDateTime: '2024-09-11T02:20:00Z',
    issued: '2024-09-11T05:50:00Z',
    specimen: [{ reference: `Specimen/${specimen?.id}` }],
    result: [{ reference: `Observation/${ids.a1c}` }, { reference: `Observation/${ids.nitrite}` }],
  });
  expect(request).toMatchObject({
    status: 'completed',
    intent: 'order',
    code: { coding: [{ code: '51990-0' }], text: 'Basic metabolic panel - Blood' },
    authoredOn: '2024-09-11T02:00:00Z',
    reasonReference: [{ reference: `Condition/${ids.diabetes}` }],
  });
  expect(specimen).toMatchObject({
    identifier: [{ value: specimen?.id }],
    type: { coding: [{ code: '119297000', display: 'Blood specimen' }] },
    subject: patient,
    request: basedOn,
    collection: { collectedDateTime: '2024-09-11T02:20:00Z' },
  });
  expect(one('Observation', ids.a1c)).toMatchObject({
    meta: { lastUpdated: '2024-09-11T05:50:00Z' },
    basedOn,
    effectiveDateTime: '2024-09-11T02:20:00Z',
    issued: '2024-09-11T05:50:00Z',
    performer: [{ reference: expect.stringMatching(/^Organization\//) }],
    specimen: { reference: `Specimen/${specimen?.id}` },
    valueQuantity: { value: 8.4, unit: '%' },
    interpretation: [{ coding: [{ code: 'H' }] }],
    referenceRange: [
      {
        low: { value: 4, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
        high: { value: 5.6, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
      },
    ],
  });
});

test('a test that says yes or no has a coded answer', () => {
  const nitrite = one('Observation', ids.nitrite);
  expect(nitrite?.valueCodeableConcept).toEqual({
    coding: [{ system: 'http://snomed.info/sct', code: '260415000', display: 'Not detected' }],
    text: 'Not detected',
  });
  expect(nitrite).not.toHaveProperty('valueQuantity');
});

test('smoking and pregnancy have their profiles, another habit is a simple observation', () => {
  expect([one('Observation', ids.smoking), one('Observation', ids.alcohol)]).toMatchObject([
    {
      meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-smokingstatus'] },
      category: [{ coding: [{ code: 'social-history', display: 'Social History' }] }],
      effectiveDateTime: '2024-03-02',
      valueCodeableConcept: { coding: [{ code: '266919005' }] },
    },
    { meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-simple-observation'] } },
  ]);
  expect(one('Observation', ids.pregnancy)?.meta.profile).toEqual([
    'http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation-pregnancystatus',
  ]);
});

test('a prescription says how much, how often and why, and that it was stopped', () => {
  expect(one('MedicationRequest', ids.medication)).toMatchObject({
    meta: { lastUpdated: '2024-09-11T00:00:00Z' },
    status: 'stopped',
    statusReason: { text: 'Not enough effect' },
    intent: 'order',
    category: [{ coding: [{ code: 'community' }] }],
    reportedBoolean: false,
    authoredOn: '2024-03-02',
    requester: { reference: expect.stringMatching(/^Practitioner\//) },
    reasonReference: [{ reference: `Condition/${ids.diabetes}` }],
    dosageInstruction: [
      {
        text: 'Take one tablet by mouth twice a day.',
        timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
        asNeededBoolean: false,
        route: { coding: [{ system: 'http://snomed.info/sct', code: '26643006', display: 'Oral route' }] },
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet', code: '{tablet}' } }],
      },
    ],
    dispenseRequest: {
      numberOfRepeatsAllowed: 5,
      quantity: { value: 60, unit: 'tablet', system: 'http://unitsofmeasure.org', code: '{tablet}' },
      expectedSupplyDuration: { value: 30, unit: 'days', code: 'd' },
    },
  });
});

test('how often a day something is needed on average is no timing, but the dose is one', () => {
  const [medication] = record.medications ?? [];
  if (!medication) throw new Error('no medication');
  const asNeeded = { ...medication, asNeeded: true, dosesPerDay: 1, quantity: 180, daysSupply: 90 };
  const [request] = allOfType(
    recordResources({ ...record, medications: [asNeeded] }, sampleCohort),
    'MedicationRequest',
  );
  expect(request?.dosageInstruction[0]).not.toHaveProperty('timing');
  expect(request?.dosageInstruction[0]).toMatchObject({
    asNeededBoolean: true,
    doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }],
  });
});

test('what is taken when needed has no times, and in hospital it is an inpatient prescription', () => {
  const request = one('MedicationRequest', ids.asNeeded);
  expect(request?.category[0]?.coding?.[0]?.code).toBe('inpatient');
  expect(request?.dosageInstruction).toEqual([
    {
      text: 'Inhale when needed.',
      asNeededBoolean: true,
      route: expect.objectContaining({ text: 'Respiratory tract route' }),
    },
  ]);
});

test('the first fill is handed over on the day of the prescription', () => {
  expect(all('MedicationDispense')[0]).toMatchObject({
    status: 'completed',
    context: at(ids.wellness),
    authorizingPrescription: [{ reference: `MedicationRequest/${ids.medication}` }],
    type: { coding: [{ code: 'FFC', display: 'First Fill - Complete' }] },
    whenHandedOver: '2024-03-02',
    daysSupply: { value: 30 },
  });
});

test('a procedure and a vaccination say when, where and by whom', () => {
  const performer = [{ actor: { reference: expect.stringMatching(/^Practitioner\//) } }];
  const location = { reference: expect.stringMatching(/^Location\//) };
  expect(all('Procedure')).toMatchObject([
    {
      status: 'completed',
      performedPeriod: { start: '2024-09-11T03:00:00Z', end: '2024-09-11T03:15:00Z' },
      performer,
      location,
      reasonReference: [{ reference: `Condition/${ids.diabetes}` }],
    },
  ]);
  expect(all('Immunization')).toMatchObject([
    {
      status: 'completed',
      vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140' }] },
      occurrenceDateTime: '2024-03-02',
      primarySource: true,
      lotNumber: 'L2403',
      performer,
      location,
      protocolApplied: [{ doseNumberPositiveInt: 2 }],
    },
  ]);
});

test('a coverage has its member number, one payer, group and plan, and a parent as subscriber of a child', () => {
  const [childs, own] = all('Coverage');
  const [parent] = all('RelatedPerson');
  expect(own).toMatchObject({
    identifier: [{ type: { coding: [{ code: 'MB' }] }, value: 'M654321' }],
    type: { coding: [{ system: 'https://nahdo.org/sopt', code: '2' }] },
    subscriber: patient,
    subscriberId: 'M654321',
    beneficiary: patient,
    relationship: { coding: [{ code: 'self' }] },
    period: { start: '2024-01-01' },
    class: [
      { type: { coding: [{ code: 'group' }] }, value: 'G-2002' },
      { type: { coding: [{ code: 'plan' }] }, value: 'Apple plan' },
    ],
  });
  expect(own?.payor).toHaveLength(1);
  expect(childs).toMatchObject({
    subscriber: { reference: `RelatedPerson/${parent?.id}` },
    relationship: { coding: [{ code: 'child' }] },
    period: { start: '2020-01-01', end: '2023-12-31' },
  });
  expect(parent).toMatchObject({ active: true, patient, relationship: [{ coding: [{ code: 'PRN' }] }] });
});

test('a payer who insures nobody is refused', () => {
  const coverages = record.coverages?.map((coverage) => ({ ...coverage, payer: 'self-pay' })) ?? [];
  expect(() => recordResources(sampleLongitudinalRecord({ coverages }), sampleCohort)).toThrow(
    new RangeError('payer self-pay insures nobody'),
  );
});

test('a care plan has its team, its goal and its activities, and ends with them', () => {
  const [active, past] = all('CarePlan');
  const [team, pastTeam] = all('CareTeam');
  expect(active).toMatchObject({
    status: 'active',
    intent: 'plan',
    category: [{ coding: [{ code: 'assess-plan' }] }],
    period: { start: '2024-03-02' },
    careTeam: [{ reference: `CareTeam/${team?.id}` }],
    addresses: [{ reference: `Condition/${ids.diabetes}` }],
    goal: [{ reference: `Goal/${ids.goal}` }],
    activity: [
      { detail: { status: 'in-progress', description: 'Diabetic diet' } },
      { detail: { status: 'in-progress', description: 'Exercise' } },
    ],
  });
  expect(past).toMatchObject({
    status: 'completed',
    period: { start: '2024-05-06', end: '2024-05-20' },
    activity: [{ detail: { status: 'completed' } }],
  });
  expect(team).toMatchObject({
    status: 'active',
    name: 'Care team: Diabetes mellitus type 2',
    participant: [
      { role: [{ coding: [{ code: '207R00000X' }] }] },
      { role: [{ coding: [{ code: '116154003' }] }], member: patient },
    ],
  });
  expect(pastTeam?.status).toBe('inactive');
});

test('a goal is the patient’s own, with a measure to reach by a day', () => {
  expect(all('Goal')[0]).toMatchObject({
    lifecycleStatus: 'active',
    achievementStatus: { coding: [{ code: 'in-progress' }] },
    description: { text: 'Hemoglobin A1c below 7 %' },
    startDate: '2024-03-02',
    expressedBy: patient,
    target: [
      {
        measure: { coding: [{ code: '4548-4' }] },
        detailQuantity: { value: 7, comparator: '<', unit: '%' },
        dueDate: '2025-03-02',
      },
    ],
  });
});

test('a goal that is open at death is cancelled, on that day', () => {
  const [goal] = allOfType(recordResources({ ...record, deceasedDate: '2025-11-30' }, sampleCohort), 'Goal');
  expect(goal).toMatchObject({
    meta: { lastUpdated: '2025-11-30T00:00:00Z' },
    lifecycleStatus: 'cancelled',
    achievementStatus: { coding: [{ code: 'not-achieved', display: 'Not Achieved' }] },
  });
});

test('a condition that was over when it was recorded is history on the problem list', () => {
  const [condition] = record.conditions;
  if (!condition) throw new Error('no condition');
  const stateWith = (abatementDate: string) => {
    const changed = { ...record, conditions: [{ ...condition, abatementDate }], goals: [], carePlans: [] };
    const mapped = allOfType(recordResources(changed, sampleCohort), 'Condition')[0];
    return [mapped?.clinicalStatus.coding?.[0]?.code, mapped?.category[0]?.coding?.[0]?.code];
  };
  expect(stateWith(condition.recordedDate)).toEqual(['resolved', 'encounter-diagnosis']);
  expect(stateWith(condition.onsetDate)).toEqual(['resolved', 'problem-list-item']);
});

test('a goal’s measure bears the name that observations of it bear, if there are any', () => {
  const goalOf = (code: string) => {
    const [goal] = record.goals ?? [];
    if (!goal) throw new Error('no goal');
    const target = { ...goal.target, code: { system: 'http://loinc.org', code, display: 'so called' } };
    const mapped = recordResources({ ...record, goals: [{ ...goal, target }] }, sampleCohort);
    return allOfType(mapped, 'Goal')[0]?.target[0]?.measure.text;
  };
  expect(goalOf('8480-6')).toBe('Systolic blood pressure');
  expect(goalOf('29463-7')).toBe('Body weight');
  expect(goalOf('3141-9')).toBe('so called');
});

test('a note is written by the clinician of its visit, within its period', () => {
  expect(all('DocumentReference')[0]).toMatchObject({
    date: '2024-03-02T14:35:00Z',
    author: [{ reference: expect.stringMatching(/^Practitioner\//) }],
    custodian: { reference: expect.stringMatching(/^Organization\//) },
    context: { period: { start: '2024-03-02T14:05:00Z', end: '2024-03-02T14:35:00Z' } },
  });
});
