// The guide to clinical histories: its commands show what it says they do.

import { readGuide, useGuide } from './use-guide';

test('the guide to clinical histories names every member of clinical', () => {
  const members = [...readGuide('clinical-histories').matchAll(/^\| `([A-Za-z]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(members).toEqual(
    expect.arrayContaining(['detail', 'yearsOfHistory', 'background', 'claims', 'catalogue']),
  );
});

describe('the commands of the guide to clinical histories', () => {
  const { outputs } = useGuide('clinical-histories');

  test('show several values of ten people, in order of time and in the range of the disease', () => {
    const lines = outputs()[0]?.trim().split('\n') ?? [];
    expect(lines).toHaveLength(10);
    for (const line of lines) {
      const months = [...line.matchAll(/\d{4}-\d{2}/g)].map(([month]) => month);
      expect(months.length).toBeGreaterThan(2);
      expect([...months].sort()).toEqual(months);
    }
  });

  test('show medicines that ended, each with a reason', () => {
    const lines = outputs()[1]?.trim().split('\n') ?? [];
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d{2}-\d{2} to \d{4}-\d{2}-\d{2} .+: \S/);
  });

  test('show a note', () => {
    expect(outputs()[2]).toContain('REASON FOR VISIT');
    expect(outputs()[2]).toContain('ASSESSMENT AND PLAN');
  });
});
