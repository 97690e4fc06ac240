// Any patient alone is that patient of the full run: records, answer key, identity, and the way back from a record id.

import type { CohortSpec } from '@synthward/contracts';
import fc from 'fast-check';
import { linkedSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { createGenerator } from './generator';

const request = linkedSpec(fc.integer({ min: 1, max: 120 }));

function printedWithTruth(
  spec: CohortSpec,
  index: number,
  { patientAt } = createGenerator(requirePlanOf(spec)),
) {
  const patient = patientAt(index);
  return JSON.stringify({ ...patient, truth: patient.truth() });
}

test('a patient and the truth about it, generated alone, are those of the full run, on whatever day', () => {
  fc.assert(
    fc.property(request, fc.nat(), (spec, number) => {
      const index = number % spec.population;
      const generator = createGenerator(requirePlanOf(spec));
      const all = Array.from({ length: spec.population }, (_, i) => printedWithTruth(spec, i, generator));
      expect(printedWithTruth(spec, index)).toBe(all[index]);
    }),
    { numRuns: 25 },
  );
});

test('the identity of a patient, generated without clinical data, is that of its records', () => {
  fc.assert(
    fc.property(request, fc.nat(), (spec, number) => {
      const index = number % spec.population;
      const { patientAt, registrationsAt } = createGenerator(requirePlanOf(spec));
      const { records } = patientAt(index);
      const identities = registrationsAt(index).registrations.map(({ recordID, identity, payer }) => {
        const { birthDay: _, ...fields } = identity;
        return { recordID, payer, ...fields };
      });
      expect(records).toMatchObject(identities);
    }),
    { numRuns: 40 },
  );
});

test('a record id leads back to its patient and system, and no made-up id does', () => {
  fc.assert(
    fc.property(request, fc.uuid(), (spec, stranger) => {
      const { patientAt, addressOf } = createGenerator(requirePlanOf(spec));
      for (let index = 0; index < Math.min(spec.population, 20); index += 1) {
        for (const { recordID, sourceSystem } of patientAt(index).records) {
          const address = addressOf(recordID);
          expect(address?.index).toBe(index);
          expect(spec.hie.sourceSystems[address?.system ?? -1]).toBe(sourceSystem);
        }
      }
      expect(addressOf(stranger)).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});
