// The panels as a table: codes, units, ranges and reports.

import { type PanelName, panelNames } from '@synthward/contracts';
import { bodyOf, on, TODAY } from '../../../test/measured-bodies';
import { panelReports } from './panel-reports';
import { panelMembers } from './panels';
import type { Measured } from './physiology';

const readings = panelNames.flatMap((panel) => {
  const { members, reflex } = panelMembers[panel];
  return [...members, ...(reflex?.members ?? [])];
});

/** Zero when the digit after the hyphen is the Luhn (mod 10) digit of the rest. */
function loincCheckDigit(code: string): number {
  const digits = [...code.replace('-', '')].reverse().map(Number);
  const weighed = digits.map((digit, i) => (i % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit));
  return weighed.reduce((sum, digit) => sum + digit, 0) % 10;
}

test('every code has its check digit, and one display, unit and precision', () => {
  const codes = [...readings.map(({ code }) => code), ...[...panelReports.values()].map(({ code }) => code)];
  for (const { code, system } of codes) {
    expect(loincCheckDigit(code)).toBe(0);
    expect(system).toBe('http://loinc.org');
  }
  const lines = new Set(readings.map(({ code, unit, decimals }) => `${code.code}/${unit}/${decimals}`));
  expect(lines.size).toBe(new Set(readings.map(({ code }) => code.code)).size);
});

test('no code is used that awaits verification or means another thing', () => {
  const codes = readings.map(({ code }) => code.code);
  for (const code of ['98979-8', '13457-7', '3084-1', '33914-3', '2708-6']) expect(codes).not.toContain(code);
});

test('members are derived from members that come before them', () => {
  for (const panel of panelNames) {
    for (const line of bodyOf({ conditions: ['anemia', 'esrd'] }).measure(panel, on(TODAY)))
      expect({ line, isFinite: Number.isFinite(line.value) }).toEqual({ line, isFinite: true });
  }
});

test('values print with no more decimals than their instrument has', () => {
  for (const panel of panelNames) {
    const members = new Map(readings.map((reading) => [reading.code.code, reading.decimals]));
    for (let index = 0; index < 60; index += 1) {
      for (const { code, value } of bodyOf({ index, age: index + 3 }).measure(panel, on(TODAY))) {
        const printed = String(value).split('.')[1]?.length ?? 0;
        expect(printed).toBeLessThanOrEqual(members.get(code.code) ?? -1);
      }
    }
  }
});

function flagOf({ value, range }: Measured): Measured['interpretation'] {
  if (!range) return null;
  if (value < range.low) return 'low';
  return value > range.high ? 'high' : 'normal';
}

test('what is flagged stands outside the range that is given with it', () => {
  const seen = new Set<Measured['interpretation']>();
  for (let index = 0; index < 100; index += 1) {
    const conditions = index % 2 ? ['anemia', 'ckd-4', 'depression'] : [];
    const body = bodyOf({ index, age: index, conditions });
    for (const line of panelNames.flatMap((panel) => body.measure(panel, on(TODAY)))) {
      seen.add(line.interpretation);
      expect(line.interpretation).toBe(flagOf(line));
    }
  }
  expect(seen).toEqual(new Set([null, 'low', 'normal', 'high']));
});

test('age and sex decide what is taken', () => {
  const codes = (panel: PanelName, options: Parameters<typeof bodyOf>[0]) =>
    bodyOf(options)
      .measure(panel, on(TODAY))
      .map(({ code }) => code.code);
  expect(codes('vital-signs', { age: 1 })).toEqual([
    '8302-2',
    '29463-7',
    '9843-4',
    '8867-4',
    '9279-1',
    '8310-5',
    '59408-5',
  ]);
  expect(codes('vital-signs', { age: 9 })).toContain('59576-9');
  expect(codes('vital-signs', { age: 40 })).not.toContain('59576-9');
  expect(codes('psa', { age: 60, sex: 'male' })).toEqual(['2857-1']);
  expect(codes('psa', { age: 60, sex: 'female' })).toEqual([]);
  expect(codes('uric-acid', { age: 60 })).toEqual([]);
});

test('laboratory panels are reports, of blood unless their name says otherwise; bedside ones are not', () => {
  const specimens = Object.fromEntries([...panelReports].map(([panel, { specimen }]) => [panel, specimen]));
  expect(specimens).toMatchObject({ lipids: 'blood', urinalysis: 'urine', 'blood-gas': 'arterial-blood' });
  for (const panel of ['vital-signs', 'spirometry', 'phq-9', 'bone-density', 'ejection-fraction'] as const)
    expect(panelReports.has(panel)).toBe(false);
});
