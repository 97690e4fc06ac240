// Where nothing about records is asked for, a user who counts the feed itself finds exactly what was asked for.

import type { CohortSpec, SourceRecord } from '@synthward/contracts';
import { ageOn, parseIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import { possibleSpec, requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { previewOf } from '../quality/preview';
import { createGenerator } from './generator';

/** Any people and conditions, and not a word about systems. */
const spec = possibleSpec(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 500 }))).map(
  ({ hie: _, ...rest }) => requireSpec(rest),
);

function countBy(
  names: readonly string[],
  records: readonly SourceRecord[],
  isOf: (record: SourceRecord, name: string) => boolean,
): Record<string, number> {
  return Object.fromEntries(
    names.map((name) => [name, records.filter((record) => isOf(record, name)).length]),
  );
}

function ageOf({ birthDate }: SourceRecord, { referenceDate }: CohortSpec): number {
  return ageOn(parseIsoDate(birthDate) ?? Number.NaN, parseIsoDate(referenceDate) ?? Number.NaN);
}

test('ages, sexes, payers, languages and conditions of the feed of a default system are those that were previewed', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const plan = requirePlanOf(request);
      const { patientAt } = createGenerator(plan);
      const records = Array.from({ length: request.population }, (_, i) => patientAt(i).records).flat();
      const { demographics, conditionCounts } = previewOf(plan);
      const { ageBands, sexAtBirth, payerMix, language } = demographics;
      const bands = new Map(request.demographics.ageBands.map((band) => [band.label, band]));
      expect(records).toHaveLength(request.population);
      expect(
        countBy(Object.keys(ageBands), records, (record, label) => {
          const { min = 0, max = -1 } = bands.get(label) ?? {};
          const age = ageOf(record, request);
          return min <= age && age <= max;
        }),
      ).toEqual(ageBands);
      expect(countBy(Object.keys(sexAtBirth), records, (record, sex) => record.sexAtBirth === sex)).toEqual(
        sexAtBirth,
      );
      expect(countBy(Object.keys(payerMix), records, (record, payer) => record.payer === payer)).toEqual(
        payerMix,
      );
      expect(countBy(Object.keys(language), records, (record, code) => record.language === code)).toEqual(
        language,
      );
      expect(
        countBy(Object.keys(conditionCounts), records, (record, id) =>
          record.conditions.some(({ name }) => name === id),
        ),
      ).toEqual(conditionCounts);
    }),
    { numRuns: 60 },
  );
});
