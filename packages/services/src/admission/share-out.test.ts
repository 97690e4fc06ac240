// Sharing out places: by weight, within caps, without waste, whatever the tenants have waiting.

import fc from 'fast-check';
import { SimulatedFleet, type SimulatedTenant } from '../../test/simulated-fleet';
import { type Backlog, shareOut, type WaitingJob, type WaitingTenant } from './share-out';

const jobOf = (jobID: string, chunks: number, over: Partial<WaitingJob> = {}): WaitingJob => ({
  jobID,
  inFlight: 0,
  chunks: Array.from({ length: chunks }, (_, at) => ({ chunkID: `${jobID}.${at}`, cost: 1000 })),
  hasMore: false,
  ...over,
});

const tenantOf = (tenantID: string, over: Partial<WaitingTenant> = {}): WaitingTenant => ({
  tenantID,
  weight: 1,
  mostInFlight: 1000,
  inFlight: 0,
  virtualTime: 0,
  jobs: [jobOf(`${tenantID}1`, 20)],
  ...over,
});

const share = (freePlaces: number, tenants: readonly WaitingTenant[], over: Partial<Backlog> = {}) =>
  shareOut({ freePlaces, virtualTime: 0, tenants, ...over });

const chunksOf = (...given: Parameters<typeof share>) => share(...given).grants.map(({ chunkID }) => chunkID);

test('equal tenants take turns', () => {
  expect(chunksOf(4, [tenantOf('a'), tenantOf('b')])).toEqual(['a1.0', 'b1.0', 'a1.1', 'b1.1']);
});

test('a tenant of three times the weight gets three places for one', () => {
  const taken = chunksOf(8, [tenantOf('a', { weight: 3 }), tenantOf('b')]);
  expect(taken.filter((chunkID) => chunkID.startsWith('a'))).toHaveLength(6);
});

test('a small job of a tenant is not kept waiting by its own large one', () => {
  const large = jobOf('old', 20, { inFlight: 3 });
  expect(chunksOf(3, [tenantOf('a', { jobs: [large, jobOf('young', 1)] })])).toEqual([
    'young.0',
    'old.0',
    'old.1',
  ]);
});

test('a tenant that comes back begins at the time of the others, with no credit for what it did not use', () => {
  const tenants = [tenantOf('busy', { virtualTime: 90_000 }), tenantOf('back', { virtualTime: 10 })];
  expect(chunksOf(4, tenants, { virtualTime: 90_000 })).toEqual(['busy1.0', 'back1.0', 'busy1.1', 'back1.1']);
});

test('a tenant at its cap leaves its turn to the others', () => {
  const capped = tenantOf('a', { mostInFlight: 3, inFlight: 2 });
  expect(chunksOf(3, [capped, tenantOf('b', { virtualTime: 50_000 })])).toEqual(['a1.0', 'b1.0', 'b1.1']);
});

test('it stops where the next chunk is not known, rather than pass its tenant over', () => {
  const partly = tenantOf('a', { jobs: [jobOf('a1', 1, { hasMore: true })] });
  const { grants, isComplete } = share(5, [partly, tenantOf('b', { virtualTime: 5000 })]);
  expect([grants.map(({ chunkID }) => chunkID), isComplete]).toEqual([['a1.0'], false]);
});

const tenants = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 8 }),
      mostInFlight: fc.integer({ min: 1, max: 40 }),
      jobs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }),
      cost: fc.integer({ min: 100, max: 5000 }),
      arrivesAt: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drawn) => drawn.map((each, at): SimulatedTenant => ({ ...each, tenantID: `t${at}` })));
const fleets = { slots: fc.integer({ min: 1, max: 6 }), page: fc.integer({ min: 1, max: 8 }) };

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);
const options = { numRuns: 100, seed };

test('on any fleet: caps hold, no place stays free while a tenant below its cap waits, every chunk runs once', () => {
  fc.assert(
    fc.property(tenants, fc.record(fleets), (drawn, size) => {
      const fleet = new SimulatedFleet(drawn, size);
      while (!fleet.isDone()) {
        fleet.tick();
        expect(drawn.filter((each) => fleet.inFlight(each.tenantID) > each.mostInFlight)).toEqual([]);
        if (fleet.queued() < 2 * size.slots) expect(fleet.mayTakeMore()).toEqual([]);
      }
      const total = drawn.flatMap(({ jobs }) => jobs).reduce((sum, chunks) => sum + chunks, 0);
      expect(new Set(fleet.started()).size).toBe(total);
      expect(fleet.started()).toHaveLength(total);
    }),
    options,
  );
});

test('while two tenants both wait, what they are given is within one chunk each of their weights', () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
  const costs = fc.tuple(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 100, max: 5000 }));
  fc.assert(
    fc.property(pair, costs, fc.record(fleets), ([wa, wb], [ca, cb], size) => {
      const common = { mostInFlight: 1000, jobs: [300], arrivesAt: 0 };
      const fleet = new SimulatedFleet(
        [
          { ...common, tenantID: 'a', weight: wa, cost: ca },
          { ...common, tenantID: 'b', weight: wb, cost: cb },
        ],
        size,
      );
      for (fleet.tick(); fleet.waits('a') && fleet.waits('b'); fleet.tick()) {
        const gap = Math.abs((fleet.admitted('a') * ca) / wa - (fleet.admitted('b') * cb) / wb);
        expect(gap).toBeLessThanOrEqual(ca / wa + cb / wb + 1e-6);
      }
    }),
    options,
  );
});

test('a newcomer beside a huge job waits for what is queued already and for nothing else', () => {
  fc.assert(
    fc.property(fc.record(fleets), fc.integer({ min: 1, max: 40 }), (size, arrivesAt) => {
      const huge = { tenantID: 'huge', weight: 8, mostInFlight: 1000, jobs: [500], cost: 5000, arrivesAt: 0 };
      const small = { tenantID: 'small', weight: 1, mostInFlight: 4, jobs: [1], cost: 100, arrivesAt };
      const fleet = new SimulatedFleet([huge, small], size);
      while (fleet.inFlight('small') === 0) fleet.tick();
      const before = fleet.started().length;
      while (!fleet.started().includes('small.0.0')) fleet.tick();
      expect(fleet.started().indexOf('small.0.0') - before).toBeLessThanOrEqual(2 * size.slots);
    }),
    options,
  );
});

test('a tenant that was idle gets no more than its share when it is back', () => {
  fc.assert(
    fc.property(fc.record(fleets), fc.integer({ min: 5, max: 60 }), (size, arrivesAt) => {
      const common = { weight: 1, mostInFlight: 1000, cost: 1000 };
      const fleet = new SimulatedFleet(
        [
          { ...common, tenantID: 'steady', jobs: [600], arrivesAt: 0 },
          { ...common, tenantID: 'back', jobs: [60], arrivesAt },
        ],
        size,
      );
      while (!fleet.hasArrived('back')) fleet.tick();
      const before = fleet.admitted('steady') - fleet.admittedNow('steady');
      while (fleet.waits('back')) {
        expect(fleet.admitted('back') - (fleet.admitted('steady') - before)).toBeLessThanOrEqual(2);
        fleet.tick();
      }
    }),
    options,
  );
});
