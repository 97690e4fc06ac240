// Whatever can be said about people, systems and days can be generated, counted and reported.

import fc from 'fast-check';
import { linkedSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { previewOf } from '../quality/preview';
import { qualityOf } from '../quality/quality';
import { TallyKeeper } from '../quality/tally';
import { createGenerator } from './generator';

test('any profiles, spreads, rates, mutations and days give a cohort that keeps to its preview', () => {
  fc.assert(
    fc.property(linkedSpec(fc.integer({ min: 1, max: 80 })), (spec) => {
      const plan = requirePlanOf(spec);
      const keeper = new TallyKeeper(plan);
      const { patientAt } = createGenerator(plan);
      const ids = new Set<string>();
      let records = 0;
      for (let index = 0; index < spec.population; index += 1) {
        const patient = patientAt(index);
        keeper.add(patient);
        records += patient.records.length;
        for (const { recordID } of patient.records) ids.add(recordID);
        const { crosswalk } = patient.truth();
        expect(new Set(crosswalk.map(({ recordId }) => recordId)).size).toBe(patient.records.length);
      }
      const report = qualityOf(plan, keeper.read()); // throws when a count is missed
      expect(ids.size).toBe(records);
      const preview = previewOf(plan);
      expect(report.conditionCounts).toEqual(preview.conditionCounts);
      if (spec.asOf !== spec.referenceDate) return;
      expect(records).toBe(preview.sourcePatientRecordCount);
      expect([report.mutations.overlaid, report.mutations.merged]).toEqual([
        preview.identityVariance.overlays,
        preview.identityVariance.merges,
      ]);
    }),
    { numRuns: 60 },
  );
});

test('twins, look-alikes and deaths are as many people as were previewed', () => {
  fc.assert(
    fc.property(linkedSpec(fc.integer({ min: 1, max: 150 })), (spec) => {
      const plan = requirePlanOf(spec);
      const { patientAt } = createGenerator(plan);
      const persons = Array.from({ length: spec.population }, (_, i) => patientAt(i).truth().persons).flat();
      const relatedAs = (relation: string) =>
        persons.filter((person) => person.relations.some((row) => row.relation === relation)).length;
      const { identityVariance } = previewOf(plan);
      const dead = persons.filter(
        ({ golden }) => golden.deceasedDate !== null && golden.deceasedDate <= spec.referenceDate,
      );
      expect([relatedAs('twin'), relatedAs('look-alike'), dead.length]).toEqual([
        2 * identityVariance.twinPairs,
        2 * identityVariance.lookAlikePairs,
        identityVariance.deceased,
      ]);
    }),
    { numRuns: 40 },
  );
});
