import { feeOfSegment, includedUsageOf, planInForce, planSegmentsOf, shareOf } from './proration';

const at = (text: string) => new Date(`2026-${text}:00Z`);
const november = '2026-11';

test('plans of a month stand one after the other, from its start or the first of them to its end', () => {
  const starts = [
    { plan: 'free', at: at('10-05T00:00') },
    { plan: 'team', at: at('11-16T00:00') },
    { plan: 'developer', at: at('12-02T00:00') },
  ];
  expect(planSegmentsOf(starts, november)).toEqual([
    { plan: 'free', from: at('11-01T00:00'), to: at('11-16T00:00') },
    { plan: 'team', from: at('11-16T00:00'), to: at('12-01T00:00') },
  ]);
  expect(planSegmentsOf(starts, '2026-10')).toEqual([
    { plan: 'free', from: at('10-05T00:00'), to: at('11-01T00:00') },
  ]);
  expect(planSegmentsOf(starts, '2026-09')).toEqual([]);
});

test('a plan that begins with the month is there from its first instant, and one that ends with it to its last', () => {
  const starts = [
    { plan: 'free', at: at('11-01T00:00') },
    { plan: 'team', at: at('12-01T00:00') },
  ];
  expect(planSegmentsOf(starts, november).map(({ plan }) => plan)).toEqual(['free']);
});

test('after the end of a month the plan of its end is the one in force', () => {
  const segments = planSegmentsOf([{ plan: 'team', at: at('11-16T00:00') }], november);
  expect(planInForce(segments, at('12-09T00:00'))).toBe('team');
  expect(planInForce(segments, at('11-10T00:00'))).toBeUndefined();
});

test('half a month costs half the price and includes half of what the plan includes', () => {
  const segments = planSegmentsOf([{ plan: 'team', at: at('11-16T00:00') }], november);
  expect(segments.map((segment) => feeOfSegment(segment, november))).toEqual([249_500_000]);
  expect(includedUsageOf(segments, 'patientsGenerated', november)).toBe(1_000_000);
});

test('the parts of a month add up to the amount exactly, wherever it is cut and however large it is', () => {
  for (const amount of [1, 49_000_000, 4_999_000_000, 2 ** 53 - 1]) {
    const cuts = [0, 1, 7, 1_000_003, 86_399_999, 2_000_000_000, 2_592_000_000];
    const instants = cuts.map((ms) => new Date(Date.UTC(2026, 10, 1) + ms));
    const shares = instants
      .slice(1)
      .map((to, index) => shareOf(amount, { from: instants[index] ?? to, to }, november));
    expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(amount));
  }
});

test('February has its own length, and the month in which clocks change has no other than any', () => {
  const day = (month: string) => ({ from: at(`${month}-01T00:00`), to: at(`${month}-02T00:00`) });
  expect(shareOf(28_000, day('02'), '2026-02')).toBe(1000);
  expect(shareOf(31_000, day('03'), '2026-03')).toBe(1000);
});
