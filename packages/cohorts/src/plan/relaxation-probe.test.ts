import fc from 'fast-check';
import { anySpec, relaxed } from '../../test/random-spec';
import { planCohort } from './plan';
import { conditionCatalogue } from '../clinical';

const req = [...conditionCatalogue.values()].filter((c) => c.requiresCause).flatMap((c) => [c.id, c.cause?.condition ?? '']);
const odd: string[] = [];
test('relax', () => {
  fc.assert(
    fc.property(anySpec(fc.integer({ min: 1, max: 500 })), fc.uniqueArray(fc.record({name: fc.constantFrom(...new Set(req)), prevalence: fc.nat(100).map(x=>x/100)}), {selector: x=>x.name, minLength: 1}), (base, conditions) => {
      const spec = {...base, conditions};
      const { problems = [] } = planCohort(spec);
      for (const p of problems) if (p.pointer === '/conditions') odd.push(p.message);
      expect(planCohort(relaxed(spec)).plan).toBeDefined();
      for (const p of problems) {
        const i = Number(p.pointer.split('/')[2]);
        const eligible = Number(/carriers; (\d+) of/.exec(p.message)?.[1]);
        if (eligible === undefined) throw new Error(p.message);
      }
    }),
    { numRuns: 3000 },
  );
  process.stderr.write(odd.slice(0,10).join('\n'));
});
