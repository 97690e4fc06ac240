// From a generated patient to an answer: Bundle, graph, synthesis. What the record says shows in the answer, and says so.

import { createGenerator, directoriesOf, planCohort } from '@synthward/cohorts';
import {
  type PatientGraph,
  patientGraphSchema,
  readCohortSpec,
  type SourceRecord,
} from '@synthward/contracts';
import {
  bundledRecords,
  createEmbeddedEngine,
  createEngineLexicon,
  createMemoryIndex,
  identifierSearch,
  isHighQuality,
  leadingJournalLevels,
} from '@synthward/evidence';
import { recordBundle } from '@synthward/fhir';
import { assembleBundle } from '@synthward/services';

const CKD_4 = '431857002';
const METFORMIN = '860975';
const QUESTION = 'Does metformin reduce mortality in patients with type 2 diabetes?';

/** One life in three has the kidney disease, most have diabetes. */
function generate() {
  const request = {
    ...{ name: 'asked about', population: 40, seed: 431, referenceDate: '2026-01-01' },
    clinical: { background: 'none', detail: 'longitudinal' },
    conditions: [
      { name: 'diabetes-type-2', prevalence: 0.8 },
      { name: 'ckd-4', prevalence: 0.34 },
    ],
    hie: { sourceSystems: ['county-hospital'], duplicateRate: 0 },
  };
  const { spec, problems } = readCohortSpec(request, { drawSeed: () => request.seed });
  if (!spec) throw new Error(JSON.stringify(problems));
  const { plan, problems: unplannable } = planCohort(spec);
  if (!plan) throw new Error(JSON.stringify(unplannable));
  const generator = createGenerator(plan);
  const records = Array.from({ length: spec.population }, (_, i) => generator.patientAt(i).records).flat();
  return { cohort: { ...spec, directories: directoriesOf(plan) }, records };
}

const { cohort, records } = generate();
const hasKidneyDisease = ({ conditions }: SourceRecord) =>
  conditions.some(({ codings }) => codings.some(({ code }) => code === CKD_4));
const takesMetformin = ({ medications = [] }: SourceRecord) =>
  medications.some(({ code, status }) => code.code === METFORMIN && status === 'active');

/** What `POST /v1/assemble` answers for the Bundle of a record. */
async function assembled(record: SourceRecord | undefined): Promise<PatientGraph> {
  if (!record) throw new Error('nobody is like that in the cohort');
  const bundle = Buffer.from(JSON.stringify(recordBundle(record, cohort)));
  return patientGraphSchema.parse(JSON.parse(Buffer.from(await assembleBundle(bundle)).toString()));
}

const journalLevels = leadingJournalLevels;
const index = createMemoryIndex({ isHighQuality: (record) => isHighQuality(record, journalLevels) });
const engine = createEmbeddedEngine({ index, lexicon: createEngineLexicon(), journalLevels });
beforeAll(() => index.add(bundledRecords()));

async function answerFor(patient: PatientGraph | null) {
  const request = { user_query: QUESTION, assembled_patient: patient };
  expect([...identifierSearch(request)].flat()).toEqual([]);
  const { synthesis } = await engine.synthesise(request, { asOf: '2026-11-26', now: () => 0 });
  return { text: synthesis.text, cited: synthesis.references.map(({ document_title }) => document_title) };
}

test('the same question about two generated patients is answered for each, and says what is from the record', async () => {
  const ill = await assembled(records.find(hasKidneyDisease));
  const other = await assembled(
    records.find((record) => !hasKidneyDisease(record) && takesMetformin(record)),
  );
  const names = ({ nodes }: PatientGraph) => nodes.map(({ system_preferred_name }) => system_preferred_name);
  expect(names(ill)).toContain('Chronic kidney disease stage 4');
  expect(names(other)).not.toContain('Chronic kidney disease stage 4');
  const [withDisease, without, plain] = [await answerFor(ill), await answerFor(other), await answerFor(null)];
  expect(withDisease.cited.length).toBeGreaterThan(0);
  expect(withDisease.text).toContain('The patient record lists chronic kidney disease stage 4');
  expect(without.text).not.toContain('kidney disease stage 4');
  expect(plain.text).not.toContain('patient record');
  expect([withDisease.text === without.text, without.text === plain.text]).toEqual([false, false]);
  expect(without.text).toContain('The patient record lists active treatment with metformin');
});
