import { recordOf } from '../../test/random-records';
import { leadingJournalLevels } from './journal-levels';
import { bodiesOf } from './recognised-bodies';

test.each([
  ['The New England Journal of Medicine', 3],
  ['N Engl J Med', 3],
  ['Lancet (London, England)', 3],
  ['Obstetrics & Gynecology', 2],
  ['Journal of Roses', null],
  [null, null],
])('the level of %s is %s', (journal, level) => {
  expect(leadingJournalLevels({ journal })).toBe(level);
});

test.each([
  ['Standards of care: the American Diabetes Association', [], ['ADA']],
  ['2013 ACC/AHA guideline', ['American Heart Association Task Force'], ['AHA']],
  ['NICE guideline on asthma', [], ['NICE']],
  ['A nice guideline for those who care', [], []],
])('"%s" is by the bodies that its title and authors name', (title, societies, bodies) => {
  expect(bodiesOf(recordOf({ id: 'pmid:1', title, societies }))).toEqual(bodies);
});
