import { sampleLongitudinalRecord } from '../../test/sample-longitudinal-record';
import { planNarrative } from './plan-narrative';

const [plan] = sampleLongitudinalRecord().carePlans ?? [];
if (!plan) throw new Error('the sample has no care plan');

test('a plan is told by its title and its activities, in well-formed XHTML whatever they hold', () => {
  expect(planNarrative({ ...plan, title: 'A < B & C', activities: ['Diet', 'x > y'] })).toEqual({
    status: 'generated',
    div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B &amp; C</p><ul><li>Diet</li><li>x &gt; y</li></ul></div>',
  });
});

test('a plan without activities has no empty list', () => {
  expect(planNarrative({ ...plan, activities: [] }).div).toBe(
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>Diabetes care plan</p></div>',
  );
});
