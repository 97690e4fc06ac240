import { conditionsByReading, readingLabels, requireReading } from './readings';

test('a reading is related to the conditions that move it, itself or what it is worked out from', () => {
  expect([...(conditionsByReading.get('8480-6') ?? [])]).toContain('hypertension');
  expect([...(conditionsByReading.get('8462-4') ?? [])]).toContain('hypertension');
  expect([...(conditionsByReading.get('2345-7') ?? [])]).toContain('diabetes-type-2');
  expect([...(conditionsByReading.get('39156-5') ?? [])]).toContain('severe-obesity');
  expect([...(conditionsByReading.get('4544-3') ?? [])]).toContain('anemia');
  expect(conditionsByReading.has('5811-5')).toBe(false);
});

test('every reading has a name of its own for notes', () => {
  expect(readingLabels.get('18262-6')).toBe('LDL cholesterol');
  expect(readingLabels.get('751-8')).toBe('neutrophils');
  expect(new Set(readingLabels.values()).size).toBe(readingLabels.size);
});

test('a code that no panel reads has no reading', () => {
  expect(requireReading('18262-6').unit).toBe('mg/dL');
  expect(() => requireReading('98979-8')).toThrow(RangeError);
});
