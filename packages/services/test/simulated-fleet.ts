// A fleet without a clock: in each tick places are shared out, and every slot does one chunk. For tests of the sharing.

import { shareOut, type WaitingTenant } from '../src/admission/share-out';

type Grant = ReturnType<typeof shareOut>['grants'][number];

export interface SimulatedTenant {
  readonly tenantID: string;
  readonly weight: number;
  readonly mostInFlight: number;
  /** Number of chunks of each job. */
  readonly jobs: readonly number[];
  /** Of each chunk. */
  readonly cost: number;
  /** The tick in which its jobs are submitted. */
  readonly arrivesAt: number;
}

export interface FleetSize {
  readonly slots: number;
  /** Chunks of a job that a round knows. */
  readonly page: number;
}

interface Job {
  readonly jobID: string;
  waiting: string[];
}

/** Keeps what the rows keep: what waits, what is in flight, the virtual times. */
export class SimulatedFleet {
  readonly #tenants: readonly SimulatedTenant[];
  readonly #size: FleetSize;
  readonly #jobs: ReadonlyMap<string, readonly Job[]>;
  readonly #shares = new Map<string, number>();
  readonly #given: Grant[] = [];
  readonly #started: string[] = [];
  #clock = 0;
  #virtualTime = 0;
  #queue: Grant[] = [];
  #running: Grant[] = [];
  #latest: readonly Grant[] = [];

  constructor(tenants: readonly SimulatedTenant[], size: FleetSize) {
    this.#tenants = tenants;
    this.#size = size;
    this.#jobs = new Map(tenants.map((tenant) => [tenant.tenantID, jobsOf(tenant)]));
  }

  /** Every slot takes what had been queued before; then places are shared out. */
  tick(): void {
    this.#clock += 1;
    this.#running = this.#queue.splice(0, this.#size.slots);
    this.#started.push(...this.#running.map(({ chunkID }) => chunkID));
    const before = this.#given.length;
    for (let isComplete = false; !isComplete; ) isComplete = this.#admit();
    this.#latest = this.#given.slice(before);
  }

  /** Chunk ids in the order in which slots took them. */
  started(): readonly string[] {
    return this.#started;
  }

  queued(): number {
    return this.#queue.length;
  }

  inFlight(id: string): number {
    return count([...this.#queue, ...this.#running], ({ tenantID }) => tenantID === id);
  }

  hasArrived(id: string): boolean {
    return this.#tenants.some(({ tenantID, arrivesAt }) => tenantID === id && arrivesAt < this.#clock);
  }

  waits(id: string): boolean {
    return (this.#jobs.get(id) ?? []).some(({ waiting }) => waiting.length > 0);
  }

  /** Chunks of the tenant that were admitted so far. */
  admitted(id: string): number {
    return count(this.#given, ({ tenantID }) => tenantID === id);
  }

  /** And in the latest tick. */
  admittedNow(id: string): number {
    return count(this.#latest, ({ tenantID }) => tenantID === id);
  }

  /** Tenants that wait although they are below their cap. */
  mayTakeMore(): string[] {
    return this.#present()
      .filter(({ tenantID, mostInFlight }) => this.inFlight(tenantID) < mostInFlight)
      .map(({ tenantID }) => tenantID);
  }

  isDone(): boolean {
    const isIdle = this.#queue.length === 0 && this.#running.length === 0;
    return (
      isIdle && this.#tenants.every(({ tenantID }) => this.hasArrived(tenantID) && !this.waits(tenantID))
    );
  }

  #present(): readonly SimulatedTenant[] {
    return this.#tenants.filter(({ tenantID }) => this.hasArrived(tenantID) && this.waits(tenantID));
  }

  #admit(): boolean {
    const freePlaces = 2 * this.#size.slots - this.#queue.length;
    const tenants = this.#present().map((tenant) => this.#toWaiting(tenant));
    const { grants, isComplete } = shareOut({ freePlaces, virtualTime: this.#virtualTime, tenants });
    for (const grant of grants) this.#enqueue(grant);
    return isComplete;
  }

  #toWaiting({ tenantID, weight, mostInFlight, cost }: SimulatedTenant): WaitingTenant {
    const { page } = this.#size;
    return {
      tenantID,
      weight,
      mostInFlight,
      inFlight: this.inFlight(tenantID),
      virtualTime: this.#shares.get(tenantID) ?? 0,
      jobs: (this.#jobs.get(tenantID) ?? [])
        .filter(({ waiting }) => waiting.length > 0)
        .map(({ jobID, waiting }) => ({
          jobID,
          inFlight: count([...this.#queue, ...this.#running], (grant) => grant.jobID === jobID),
          chunks: waiting.slice(0, page).map((chunkID) => ({ chunkID, cost })),
          hasMore: waiting.length > page,
        })),
    };
  }

  #enqueue(grant: Grant): void {
    const job = this.#jobs.get(grant.tenantID)?.find(({ jobID }) => jobID === grant.jobID);
    if (job?.waiting.shift() !== grant.chunkID) throw new Error(`${grant.chunkID} is not next in its job`);
    this.#shares.set(grant.tenantID, grant.end);
    this.#virtualTime = Math.max(this.#virtualTime, grant.start);
    this.#queue.push(grant);
    this.#given.push(grant);
  }
}

function jobsOf({ tenantID, jobs }: SimulatedTenant): Job[] {
  return jobs.map((chunks, at) => {
    const jobID = `${tenantID}.${at}`;
    return { jobID, waiting: Array.from({ length: chunks }, (_, number) => `${jobID}.${number}`) };
  });
}

function count<Item>(items: readonly Item[], isCounted: (item: Item) => boolean): number {
  return items.filter(isCounted).length;
}
