import { AppError } from '@synthward/kernel';
import { planNear } from './plan-near';
import { type PlannedJob, planJob } from './planned-job';

const BRIEF = { name: 'demo', population: 10, seed: 7 };

function planWithLog(): { readonly plan: ReturnType<typeof planNear>; readonly handedOn: unknown[] } {
  const handedOn: unknown[] = [];
  const elsewhere = async (spec: unknown): Promise<PlannedJob> => {
    handedOn.push(spec);
    return planJob(BRIEF);
  };
  return { plan: planNear(elsewhere), handedOn };
}

test('a brief specification is planned at once, as the thread would plan it', () => {
  const { plan, handedOn } = planWithLog();
  expect(plan(BRIEF)).toEqual(planJob(BRIEF));
  expect(handedOn).toEqual([]);
});

test('a specification that is too long to be planned between two requests is handed on', async () => {
  const { plan, handedOn } = planWithLog();
  const long = { ...BRIEF, description: 'x'.repeat(4_000) };
  expect(await plan(long)).toEqual(planJob(BRIEF));
  expect(handedOn).toEqual([long]);
});

test.each([[undefined], [null], ['text'], [{ population: -1 }]])('%j is refused at once', (spec) => {
  const { plan, handedOn } = planWithLog();
  expect(() => plan(spec)).toThrow(AppError);
  expect(handedOn).toEqual([]);
});
