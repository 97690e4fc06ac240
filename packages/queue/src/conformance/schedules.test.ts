import { silentLogger } from '@synthward/observability';
import {
  createQueueBackend,
  InvalidQueueMessageError,
  type QueueBackend,
  type QueueConfig,
} from '@synthward/queue';
import { type QueueServer, queueServerKinds, until } from '@synthward/testkit';

const GRACE = { graceMs: 5_000 };
/** Six fields: the first are seconds, so that a test need not wait for a minute. */
const EACH_SECOND = '* * * * * *';
const YEARLY = '0 0 0 1 1 *';

const scheduleOf = (id: string, pattern: string) => ({
  id,
  pattern,
  timezone: 'Europe/Berlin',
  payload: { scheduleID: id },
});

for (const kind of queueServerKinds()) {
  const describeKind = kind.isSkipped ? describe.skip : describe;

  describeKind(`schedules ${kind.title}`, () => {
    let server: QueueServer;
    let config: QueueConfig;
    let backend: QueueBackend;
    beforeAll(async () => {
      server = await kind.start('queue schedules');
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      config = await server.createConfig();
      backend = await createQueueBackend(config, silentLogger);
    });
    afterEach(() => backend.close());

    /** A worker that notes the schedules that ring. */
    function listen(heard: string[]) {
      return backend.createWorker({
        queue: 'cohort-schedule',
        concurrency: 1,
        process: async ({ scheduleID }) => void heard.push(scheduleID),
      });
    }
    const timesOf = (heard: readonly string[], id: string) => heard.filter((each) => each === id).length;

    test('a schedule rings again and again with its payload, also after its producer is gone', async () => {
      const producer = await createQueueBackend(config, silentLogger);
      await producer.upsertSchedule(scheduleOf('sch_a', EACH_SECOND));
      await producer.close();
      const heard: string[] = [];
      const worker = listen(heard);
      await until(() => timesOf(heard, 'sch_a') >= 3, { message: 'it has rung three times' });
      await worker.close(GRACE);
      expect(new Set(heard)).toEqual(new Set(['sch_a']));
    });

    test('a schedule that is given again takes the new times and does not ring twice', async () => {
      await backend.upsertSchedule(scheduleOf('sch_a', YEARLY));
      await backend.upsertSchedule(scheduleOf('sch_a', EACH_SECOND));
      await backend.upsertSchedule(scheduleOf('sch_a', EACH_SECOND));
      await backend.upsertSchedule(scheduleOf('sch_b', EACH_SECOND));
      const heard: string[] = [];
      const worker = listen(heard);
      await until(() => timesOf(heard, 'sch_b') >= 4, { message: 'the other one has rung four times' });
      await worker.close(GRACE);
      expect(Math.abs(timesOf(heard, 'sch_a') - timesOf(heard, 'sch_b'))).toBeLessThanOrEqual(1);
    });

    test('a schedule that is removed falls silent; removing one that is not there is fine', async () => {
      await backend.upsertSchedule(scheduleOf('sch_a', EACH_SECOND));
      await backend.upsertSchedule(scheduleOf('sch_b', EACH_SECOND));
      const heard: string[] = [];
      const worker = listen(heard);
      await until(() => heard.includes('sch_a'), { message: 'it rings' });
      await backend.removeSchedule('sch_a');
      await backend.removeSchedule('sch_a');
      const [before, others] = [timesOf(heard, 'sch_a'), timesOf(heard, 'sch_b')];
      await until(() => timesOf(heard, 'sch_b') >= others + 3, { message: 'the other one goes on' });
      await worker.close(GRACE);
      expect(timesOf(heard, 'sch_a')).toBeLessThanOrEqual(before + 1); // one may have been on its way
    });

    test('an id that BullMQ would refuse, and a payload that is none, are refused', async () => {
      await expect(backend.upsertSchedule(scheduleOf('17', YEARLY))).rejects.toThrow(
        InvalidQueueMessageError,
      );
      const wrong = JSON.parse('{"jobID":"job_1"}');
      await expect(
        backend.upsertSchedule({ ...scheduleOf('sch_a', YEARLY), payload: wrong }),
      ).rejects.toThrow(InvalidQueueMessageError);
    });
  });
}
