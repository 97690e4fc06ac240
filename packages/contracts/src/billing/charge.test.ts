import { chargeOf, isChargeSound, partsOfCharge } from './charge';
import { sumOfParts } from './overage';
import { planSegmentsOf } from './proration';

const usagePeriod = '2026-11';
const begin = new Date('2026-11-01T00:00:00Z');
const at = new Date('2026-11-20T00:00:00Z');
const segments = planSegmentsOf([{ plan: 'developer', at: begin }], usagePeriod);
const patients = (from: number, to: number) => [{ meter: 'patientsGenerated' as const, from, to }];

test('what is included costs nothing, what goes beyond is charged unit by unit, and dearer tiers come first', () => {
  const terms = { segments, usagePeriod, at };
  expect(chargeOf(patients(0, 100_000), terms)).toBeUndefined();
  const charge = chargeOf(patients(99_999, 200_001), terms);
  expect(charge?.steps[0]?.parts).toEqual([
    { quantity: 100_000, unitMicros: 400, amountMicros: 40_000_000 },
    { quantity: 1, unitMicros: 320, amountMicros: 320 },
  ]);
});

test('the free plan charges nothing, whatever was used', () => {
  const free = planSegmentsOf([{ plan: 'free', at: begin }], usagePeriod);
  expect(chargeOf(patients(0, 1_000_000), { segments: free, usagePeriod, at })).toBeUndefined();
});

test('a larger plan includes more from its first instant on, and what was charged before stays charged', () => {
  const grown = planSegmentsOf(
    [
      { plan: 'developer', at: begin },
      { plan: 'team', at: new Date('2026-11-16T00:00:00Z') },
    ],
    usagePeriod,
  );
  const charge = chargeOf(patients(1_000_000, 1_060_000), { segments: grown, usagePeriod, at });
  expect(charge).toMatchObject({ plan: 'team', steps: [{ included: 1_050_000 }] });
  expect(charge && sumOfParts(partsOfCharge(charge))).toBe(10_000 * 200);
});

test('a charge that was tampered with does not follow from its usage any more', () => {
  const charge = chargeOf(patients(0, 100_010), { segments, usagePeriod, at });
  if (!charge) throw new Error('nothing was charged');
  expect(isChargeSound(charge)).toBe(true);
  const [step] = charge.steps;
  if (!step) throw new Error('no step');
  expect(isChargeSound({ ...charge, steps: [{ ...step, to: step.to + 1 }] })).toBe(false);
  expect(isChargeSound({ ...charge, priceVersion: 'of another year' })).toBeUndefined();
});
