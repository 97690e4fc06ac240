// Commands on jobs: create, read, control, finish, follow, download, list.

import { smallSpec } from '../../support/own-things';
import {
  type Asked,
  ask,
  type Command,
  isEnded,
  type JobStatus,
  type Model,
  type ModelJob,
  pick,
  type Real,
  type Tenant,
  withoutRequestID,
} from './model';

/** A job at a place, asked for by a tenant: there for its owner, missing for the other. */
abstract class OnJob implements Command {
  constructor(
    readonly by: Tenant,
    readonly place: number,
  ) {}
  check = ({ jobs }: Readonly<Model>) => jobs.length > 0;
  abstract onOwn(real: Real, job: ModelJob, path: string): Promise<void>;
  abstract path(id: string): string;
  readonly asked: Asked = {};

  async run({ jobs }: Model, real: Real): Promise<void> {
    const [job, id] = [pick(jobs, this.place), pick(real.jobIDs, this.place)];
    if (!job || !id) throw new Error('the model has lost a job');
    const path = this.path(id);
    if (job.owner === this.by) return this.onOwn(real, job, path);
    const [there, nowhere] = [
      await ask(real.api, this.by, path, this.asked),
      await ask(real.api, this.by, this.path('job_x'), this.asked),
    ];
    expect(there.status).toBe(404);
    expect(withoutRequestID(there.text)).toBe(withoutRequestID(nowhere.text));
  }

  toString = () => `${this.by}.${this.constructor.name}(${this.place})`;
}

export class CreateJob implements Command {
  constructor(readonly by: Tenant) {}
  check = () => true;

  async run({ jobs }: Model, real: Real): Promise<void> {
    const answer = await ask(real.api, this.by, '/cohort-jobs?reuse=false', {
      method: 'POST',
      body: smallSpec,
    });
    expect(answer.status).toBe(202);
    const { jobID, status } = JSON.parse(answer.text);
    expect(status).toBe('queued');
    expect(answer.headers.location).toMatch(new RegExp(`/cohort-jobs/${jobID}$`));
    jobs.push({ owner: this.by, status });
    real.jobIDs.push(jobID);
  }

  toString = () => `${this.by}.CreateJob`;
}

export class ReadJob extends OnJob {
  override path = (id: string) => `/cohort-jobs/${id}`;

  override async onOwn({ api }: Real, { status }: ModelJob, path: string): Promise<void> {
    const answer = await ask(api, this.by, path);
    expect([answer.status, JSON.parse(answer.text).status]).toEqual([200, status]);
    const again = await ask(api, this.by, path, {
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  }
}

/** What each control does to a job; a control that a status lacks is a conflict. */
const moves: Readonly<
  Record<'cancel' | 'pause' | 'resume' | 'retry', Partial<Record<JobStatus, JobStatus>>>
> = {
  cancel: { queued: 'cancelled', paused: 'cancelled', cancelled: 'cancelled' },
  pause: { queued: 'paused', paused: 'paused' },
  resume: { paused: 'queued' },
  retry: {},
};

export class ControlJob extends OnJob {
  override readonly asked = { method: 'POST' };
  constructor(
    by: Tenant,
    place: number,
    readonly control: keyof typeof moves,
  ) {
    super(by, place);
  }

  override path = (id: string) => `/cohort-jobs/${id}/${this.control}`;

  override async onOwn({ api }: Real, job: ModelJob, path: string): Promise<void> {
    const next = moves[this.control][job.status];
    const answer = await ask(api, this.by, path, this.asked);
    expect(answer.status).toBe(next === undefined ? 409 : 202);
    if (next !== undefined) job.status = next;
  }

  override toString = () => `${this.by}.${this.control}(${this.place})`;
}

/** The workers' turn: whatever is queued, of either tenant, is done when it is over. */
export class FinishJobs implements Command {
  check = ({ jobs }: Readonly<Model>) => jobs.some(({ status }) => status === 'queued');

  async run({ jobs }: Model, { api, jobIDs }: Real): Promise<void> {
    for (const [place, job] of jobs.entries()) {
      if (job.status !== 'queued') continue;
      await api.platform.finish(jobIDs[place] ?? '');
      job.status = 'completed';
    }
  }

  toString = () => 'FinishJobs';
}

export class ReadEvents extends OnJob {
  override path = (id: string) => `/cohort-jobs/${id}/events`;

  override async onOwn({ api }: Real, { status }: ModelJob, path: string): Promise<void> {
    if (!isEnded(status)) return; // it would not end
    const answer = await ask(api, this.by, path);
    const sequence = [...answer.text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number));
    expect(sequence).toEqual(sequence.map((_, i) => i + 1)); // none is lost, none comes twice
    expect(answer.text).toMatch(new RegExp(`event: cohort_job\\.${status}\n.*\n\n$`));
    const last = { headers: { 'last-event-id': String(sequence.length) } };
    expect((await ask(api, this.by, path, last)).status).toBe(204);
  }
}

export class Download extends OnJob {
  override path = (id: string) => `/cohort-jobs/${id}/artifacts`;

  override async onOwn({ api }: Real, { status }: ModelJob, path: string): Promise<void> {
    const { artifacts } = JSON.parse((await ask(api, this.by, path)).text);
    expect(artifacts.length > 0).toBe(status === 'completed');
    if (artifacts.length === 0) return;
    const { name, bytes, sha256 } = artifacts[0];
    const whole = await ask(api, this.by, `${path}/${name}`, { headers: { range: 'bytes=0-0' } });
    expect([whole.status, whole.headers['content-range']]).toEqual([206, `bytes 0-0/${bytes}`]);
    expect(whole.headers.etag).toBe(`"${sha256}"`);
  }
}

export class ListJobs implements Command {
  constructor(readonly by: Tenant) {}
  check = () => true;

  /** Jobs of earlier sequences are there as well; the newest come first. */
  async run({ jobs }: Model, real: Real): Promise<void> {
    const { data } = JSON.parse((await ask(real.api, this.by, '/cohort-jobs?limit=100')).text);
    const listed = data.map(({ jobID }: { jobID: string }) => jobID);
    const own = real.jobIDs.filter((_, i) => jobs[i]?.owner === this.by).toReversed();
    expect(listed.slice(0, own.length)).toEqual(own);
    const others = real.jobIDs.filter((_, i) => jobs[i]?.owner !== this.by);
    expect(listed.filter((id: string) => others.includes(id))).toEqual([]);
  }

  toString = () => `${this.by}.ListJobs`;
}
