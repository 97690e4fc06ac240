import { medicationRoutes } from '@synthward/contracts';
import { unitsByLoinc } from '../../../test/units-by-loinc';
import { type MedicationRow, medicationRow, medicationRows } from './medications';

function codesWhere(isWrong: (row: MedicationRow) => boolean): string[] {
  return medicationRows.filter(isWrong).map(({ rxnorm }) => rxnorm);
}

test('every medication has an RxNorm code and a name of its own', () => {
  expect(new Set(medicationRows.map(({ rxnorm }) => rxnorm)).size).toBe(medicationRows.length);
  expect(new Set(medicationRows.map(({ display }) => display)).size).toBe(medicationRows.length);
  expect(codesWhere(({ rxnorm }) => !/^[1-9]\d{4,6}$/.test(rxnorm))).toEqual([]);
});

test('codes that have not been checked are not in the table', () => {
  expect(medicationRow('861007')).toBeUndefined();
  expect(medicationRow('402014')).toBeUndefined();
});

test('a row is found by its code', () => {
  expect(medicationRow('314076')).toEqual({
    rxnorm: '314076',
    display: 'lisinopril 10 MG Oral Tablet',
    route: 'oral',
    unit: 'tablet',
    dosesPerDay: 1,
    unitsPerDose: 1,
    asNeeded: false,
    dosage: 'Take 1 tablet by mouth once daily.',
    effects: [
      { loinc: '8480-6', shift: -12 },
      { loinc: '8462-4', shift: -8 },
    ],
  });
});

test('every prescription is a whole sentence that says what is known of it', () => {
  expect(codesWhere(({ dosage }) => !/^[A-Z].*[a-zA-Z]\.$/.test(dosage))).toEqual([]);
  expect(codesWhere(({ dosage }) => dosage.includes('undefined'))).toEqual([]);
  expect(codesWhere(({ asNeeded, dosage }) => dosage.includes('as needed') !== asNeeded)).toEqual([]);
  expect(codesWhere(({ route }) => !medicationRoutes.includes(route))).toEqual([]);
});

test('the sentence and the numbers agree', () => {
  const words = ['', 'once daily', 'twice daily', 'three times daily', 'four times daily'];
  const disagrees = ({ dosage, dosesPerDay }: MedicationRow) =>
    words.some((word, times) => times > 0 && dosage.endsWith(` ${word}.`) && times !== dosesPerDay);
  expect(codesWhere(disagrees)).toEqual([]);
  expect(codesWhere(({ dosesPerDay, unitsPerDose }) => !(dosesPerDay > 0 && unitsPerDose > 0))).toEqual([]);
  const isFraction = ({ dosesPerDay }: MedicationRow) => !Number.isInteger(dosesPerDay);
  expect(codesWhere(isFraction)).toEqual(['105585']);
  expect(medicationRow('105585')?.dosage).toBe('Take 6 tablets by mouth once a week on the same day.');
});

test('effects shift known quantities by something', () => {
  expect(codesWhere(({ effects }) => effects.some(({ loinc }) => !unitsByLoinc.has(loinc)))).toEqual([]);
  expect(codesWhere(({ effects }) => effects.some(({ shift }) => shift === 0))).toEqual([]);
});

test('a stronger statin lowers LDL cholesterol further', () => {
  const byDose = ['617312', '617310', '617311', '259255'].map((code) => medicationRow(code)?.effects[0]);
  expect(byDose).toEqual([
    { loinc: '18262-6', shift: -45 },
    { loinc: '18262-6', shift: -55 },
    { loinc: '18262-6', shift: -63 },
    { loinc: '18262-6', shift: -70 },
  ]);
});
