import { readCohortSpec } from '@synthward/contracts';
import { directoriesOf } from './directories';

function specOf(changes: object) {
  const request = {
    name: 'directories',
    population: 5000,
    seed: 11,
    hie: { sourceSystems: ['clinic', 'hospital-east', 'lab-network'] },
    ...changes,
  };
  const { spec } = readCohortSpec(request, { drawSeed: () => 1 });
  if (!spec) throw new Error('the request was refused');
  return spec;
}

const spec = specOf({});

/** Zero for a number whose last digit is right (ISO/IEC 7812-1, Luhn). */
function luhn(digits: string): number {
  const doubled = [...digits].reverse().map((digit, i) => (i % 2 === 1 ? 2 * Number(digit) : Number(digit)));
  return doubled.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10;
}

test('every provider identifier is unique, has a right check digit, and is of a range that is never given out', () => {
  const directories = directoriesOf({ spec });
  const identifiers = directories.flatMap(({ npi, clinicians }) => [
    npi,
    ...clinicians.map((each) => each.npi),
  ]);
  expect(directories.map(({ sourceSystem }) => sourceSystem)).toEqual([
    'clinic',
    'hospital-east',
    'lab-network',
  ]);
  expect(identifiers).toHaveLength(3 * (1 + 22));
  expect(new Set(identifiers).size).toBe(identifiers.length);
  for (const npi of identifiers) {
    expect(npi).toMatch(/^9\d{9}$/);
    expect(luhn(`80840${npi}`)).toBe(0);
  }
});

test('a directory depends on seed and name of its system, not on the systems after it', () => {
  const [clinic] = directoriesOf({ spec });
  expect(directoriesOf({ spec: specOf({ hie: { sourceSystems: ['clinic'] } }) })).toEqual([clinic]);
  expect(directoriesOf({ spec: specOf({ seed: 12 }) })[0]).not.toEqual(clinic);
});

test('every system has somebody for children, for emergencies and for stays in hospital', () => {
  for (const { clinicians } of directoriesOf({ spec: specOf({ population: 1 }) })) {
    const codes = new Set(clinicians.map(({ specialty }) => specialty.code));
    for (const code of ['208000000X', '207P00000X', '208M00000X']) expect(codes).toContain(code);
  }
});
