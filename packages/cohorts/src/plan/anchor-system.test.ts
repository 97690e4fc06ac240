// Where systems have seen only some of the patients, everything that records show is still counted exactly.

import fc from 'fast-check';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { previewOf } from '../quality/preview';
import { qualityOf } from '../quality/quality';
import { TallyKeeper } from '../quality/tally';

const rate = fc.nat(100).map((value) => value / 100);
const SYSTEMS = ['north', 'south', 'west'];

const partlySeen = fc
  .record({
    population: fc.integer({ min: 1, max: 80 }),
    seed: fc.maxSafeNat(),
    coverages: fc.array(fc.oneof(rate, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 3 }),
    hie: fc.record({
      duplicateRate: rate,
      duplicateSpread: fc.constantFrom('single', 'uniform', 'poisson', 'zipf'),
      addressDriftRate: rate,
      missingPhoneRate: rate,
      overlayRate: rate,
      mergeRate: rate,
      unmergeRate: rate,
    }),
  })
  .map(({ coverages, hie, ...changes }) => {
    const spec = sampleSpec({ ...changes, conditions: [] });
    const profiles = coverages.map((coverage, i) => [SYSTEMS[i], { basedOn: 'default' as const, coverage }]);
    const sourceSystems = SYSTEMS.slice(0, coverages.length);
    return {
      ...spec,
      hie: { ...spec.hie, ...hie, sourceSystems, profiles: Object.fromEntries(profiles) },
    };
  });

test('systems that have seen only some patients, or nobody, still give the counts that were previewed', () => {
  fc.assert(
    fc.property(partlySeen, (spec) => {
      const plan = requirePlanOf(spec);
      const generator = createGenerator(plan);
      const keeper = new TallyKeeper(plan);
      const patients = Array.from({ length: spec.population }, (_, index) => generator.patientAt(index));
      for (const patient of patients) keeper.add(patient);
      const quality = qualityOf(plan, keeper.read()); // throws when a count is missed
      const { identityVariance, sourceSystems } = previewOf(plan);
      expect(quality.sourceSystemCounts).toEqual(sourceSystems);
      expect(quality.mutations.overlaid).toBe(identityVariance.overlays);
      const ids = patients.flatMap(({ records }) => records.map(({ recordID }) => recordID));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60 },
  );
});

test('a wrong merge joins two records that exist, however few patients a system has seen', () => {
  fc.assert(
    fc.property(partlySeen, (spec) => {
      const generator = createGenerator(requirePlanOf(spec));
      const patients = Array.from({ length: spec.population }, (_, index) => generator.patientAt(index));
      const ids = new Set(patients.flatMap(({ records }) => records.map(({ recordID }) => recordID)));
      const merges = patients.flatMap((patient) => patient.truth().merges);
      const joined = merges.flatMap(({ retiredRecordId, survivingRecordId }) => [
        retiredRecordId,
        survivingRecordId,
      ]);
      expect(joined.filter((id) => !ids.has(id))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
