import { recordOf } from '../../test/random-records';
import { qualityOf } from './quality';

const context = { asOfYear: 2026, journalLevel: null };

test('what is unknown drops out: a review of which nothing else is known has the weight of its design', () => {
  expect(qualityOf(recordOf({ id: 'pmid:1', design: 'evidence-review' }), context)).toBeCloseTo(0.95, 12);
});

test('age, journal, size and citations count by their shares', () => {
  const record = recordOf({
    id: 'pmid:1',
    design: 'randomised-trial',
    published: '2016-03',
    sampleSize: 100,
    citedBy: 1000,
  });
  // .45 * .85 + .2 * e^-1 + .15 * .75 + .1 * 2/4 + .1 * 1
  expect(qualityOf(record, { asOfYear: 2026, journalLevel: 2 })).toBeCloseTo(0.71857589, 8);
});

test('a guideline ages faster than a trial', () => {
  const aged = (design: 'guideline' | 'randomised-trial') =>
    qualityOf(recordOf({ id: 'pmid:1', design, published: '2014' }), context);
  const young = (design: 'guideline' | 'randomised-trial') =>
    qualityOf(recordOf({ id: 'pmid:1', design, published: '2026' }), context);
  expect(young('guideline') - aged('guideline')).toBeGreaterThan(
    young('randomised-trial') - aged('randomised-trial'),
  );
});

test('where nothing tells the design, age and journal tell nothing', () => {
  const record = recordOf({ id: 'pmid:1', published: '2026' });
  expect(qualityOf(record, { asOfYear: 2026, journalLevel: 3 })).toBe(
    qualityOf(recordOf({ id: 'pmid:2' }), context),
  );
});
