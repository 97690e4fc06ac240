// The reconciler's rules for holds and kept answers, on real rows.

import { silentLogger } from '@synthward/observability';
import { usePlatform } from '../../test/use-platform';
import { createCohortJobOnce } from '../cohort-jobs/create';
import { creationRules } from '../creations/prune-answers';
import { reservationRules } from './reservation-rules';

const platform = usePlatform('reservation rules');
const now = new Date('2026-11-27T12:00:00Z');

function rules(at = now) {
  const warnings: [object, string][] = [];
  const warn = (fields: object, message: string) => void warnings.push([fields, message]);
  const surroundings = {
    database: platform.database(),
    clock: { now: () => at },
    logger: { ...silentLogger, warn },
  };
  const all = [...reservationRules(surroundings), ...creationRules(surroundings)];
  const apply = async () => Promise.all(all.map(async (rule) => [rule.name, await rule.apply()]));
  return { warnings, apply };
}

test('all is silent while jobs are open, and after they have ended as they should', async () => {
  const { warnings, apply } = rules();
  await platform.submit();
  await platform.complete();
  expect(await apply()).toEqual([
    ['end forgotten reservations', 0],
    ['prune creation answers', 0],
  ]);
  expect(warnings).toEqual([]);
});

test('a hold that outlived its job is ended with a warning that names the job', async () => {
  const { warnings, apply } = rules();
  const jobID = await platform.submit();
  await platform.database.rows(`update cohort_job set status = 'cancelled' where id = $1`, [jobID]);
  expect(await apply()).toContainEqual(['end forgotten reservations', 1]);
  expect(warnings).toEqual([[{ jobID }, 'reservation.forgotten']]);
  expect(await apply()).toContainEqual(['end forgotten reservations', 0]);
});

test('a kept answer is forgotten when its day is over', async () => {
  const ticket = {
    tenantID: platform.tenantID(),
    operation: 'createCohortJob',
    key: 'daily',
    requestDigest: 'd1',
  };
  await createCohortJobOnce(
    platform.submitter({ viewer: { clock: { now: () => now } } }),
    { tenantID: platform.tenantID(), body: { name: 'daily', population: 5 }, requestID: 'req_1' },
    { ticket, answerTo: () => ({ status: 202, headers: {} }) },
  );
  expect(await rules(new Date('2026-11-28T11:59:59Z')).apply()).toContainEqual(['prune creation answers', 0]);
  expect(await rules(new Date('2026-11-28T12:00:00Z')).apply()).toContainEqual(['prune creation answers', 1]);
});
