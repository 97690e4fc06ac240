// Whose turn it is: free places in the queue are shared out among tenants by weighted virtual time. Pure.

/** A chunk that waits, and what its tenant is charged for it. */
interface WaitingChunk {
  readonly chunkID: string;
  readonly cost: number;
}

/** A running job with chunks that wait. */
export interface WaitingJob {
  readonly jobID: string;
  /** Its chunks that are queued or running. */
  readonly inFlight: number;
  /** The first of those that wait, in order. */
  readonly chunks: readonly WaitingChunk[];
  /** Whether more wait than are known here. */
  readonly hasMore: boolean;
}

export interface WaitingTenant {
  readonly tenantID: string;
  /** Twice the weight, twice the share. */
  readonly weight: number;
  /** Most chunks that it may have queued and running. */
  readonly mostInFlight: number;
  readonly inFlight: number;
  readonly virtualTime: number;
  /** The oldest first. */
  readonly jobs: readonly WaitingJob[];
}

export interface Backlog {
  /** Chunks that the queue should get. */
  readonly freePlaces: number;
  /** The platform's own virtual time: that at which the newest chunk was admitted. */
  readonly virtualTime: number;
  readonly tenants: readonly WaitingTenant[];
}

/** One chunk's admission: its tenant's virtual time goes from `start` to `end`. */
interface Grant {
  readonly chunkID: string;
  readonly jobID: string;
  readonly tenantID: string;
  readonly start: number;
  readonly end: number;
}

export interface ShareOut {
  /** In order of admission. */
  readonly grants: readonly Grant[];
  /** False when it is the turn of a chunk that is not known here: commit, read again, go on. */
  readonly isComplete: boolean;
}

/**
 * Start-time fair queueing: the next place goes to the tenant with the least virtual time that is below its cap, and its
 * time moves on by cost over weight. A tenant's time is never behind the platform's own, so that idleness, and waiting at
 * one's own cap, earn no credit. Among the jobs of a tenant the one with the fewest chunks in flight is next, the oldest
 * of these first: a small job never waits for the whole of a large one.
 */
export function shareOut({ freePlaces, virtualTime, tenants }: Backlog): ShareOut {
  const lines = tenants.map((tenant) => openLine(tenant, virtualTime));
  const grants: Grant[] = [];
  while (grants.length < freePlaces) {
    const line = leastBy(lines.filter(mayHaveMore), (each) => each.virtualTime);
    if (!line) break;
    const grant = takeFrom(line);
    if (!grant) return { grants, isComplete: false };
    grants.push(grant);
  }
  return { grants, isComplete: true };
}

/** A tenant as it stands during the sharing. */
interface Line {
  readonly tenant: WaitingTenant;
  readonly jobs: { readonly job: WaitingJob; taken: number }[];
  virtualTime: number;
  inFlight: number;
}

function openLine(tenant: WaitingTenant, virtualTime: number): Line {
  return {
    tenant,
    jobs: tenant.jobs.map((job) => ({ job, taken: 0 })),
    virtualTime: Math.max(tenant.virtualTime, virtualTime),
    inFlight: tenant.inFlight,
  };
}

function mayHaveMore({ tenant, jobs, inFlight }: Line): boolean {
  return inFlight < tenant.mostInFlight && jobs.some(hasWaiting);
}

function hasWaiting({ job, taken }: Line['jobs'][number]): boolean {
  return job.hasMore || taken < job.chunks.length;
}

/** Undefined when the chunk whose turn it is is not known. */
function takeFrom(line: Line): Grant | undefined {
  const next = leastBy(line.jobs.filter(hasWaiting), ({ job, taken }) => job.inFlight + taken);
  const chunk = next?.job.chunks[next.taken];
  if (!next || !chunk) return undefined;
  const start = line.virtualTime;
  line.virtualTime += chunk.cost / line.tenant.weight;
  line.inFlight += 1;
  next.taken += 1;
  return {
    chunkID: chunk.chunkID,
    jobID: next.job.jobID,
    tenantID: line.tenant.tenantID,
    start,
    end: line.virtualTime,
  };
}

/** The first of those with the least figure. */
function leastBy<Item>(items: readonly Item[], figure: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (least, item) => (least === undefined || figure(item) < figure(least) ? item : least),
    undefined,
  );
}
