import fc from 'fast-check';
import { type DerivedKind, derivedId } from './derived-id';

const kinds: readonly DerivedKind[] = [
  'CareTeam',
  'MedicationDispense',
  'Provenance',
  'RelatedPerson',
  'ServiceRequest',
  'Specimen',
];
const parent = fc.uuid({ version: 8 });

test('an id never changes', () => {
  expect(derivedId('0b9f4a7e-3c21-8d05-9e44-a1b2c3d4e5f6', 'Specimen')).toBe(
    '6df8af51-0693-8fda-ae3b-95b8a58ee6a1',
  );
});

test('every derived id is a UUID in lower case, of the version of its parent', () => {
  fc.assert(
    fc.property(parent, fc.constantFrom(...kinds), (id, kind) => {
      expect(derivedId(id, kind)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
    { seed: 1 },
  );
});

test('ten thousand parents that differ in a digit or two give as many ids of each kind', () => {
  const ids = new Set<string>();
  for (let i = 0; i < 10_000; i += 1) {
    const digits = i.toString(16).padStart(4, '0');
    const id = `${digits}4a7e-3c21-8d05-9e44-a1b2c3d4e5f6`;
    ids.add(id);
    for (const kind of kinds) ids.add(derivedId(id, kind));
  }
  expect(ids.size).toBe(70_000);
});

test('two parents never give one id of a kind, wherever they differ', () => {
  fc.assert(
    fc.property(parent, parent, fc.constantFrom(...kinds), (one, other, kind) => {
      expect(derivedId(one, kind) === derivedId(other, kind)).toBe(one === other);
    }),
    { seed: 1, numRuns: 2000 },
  );
});
