// Commands on webhook endpoints: created, changed under an ETag, and used after they are gone.

import {
  type Asked,
  ask,
  type Command,
  type Model,
  type ModelEndpoint,
  pick,
  type Real,
  type Tenant,
} from './model';

export class CreateEndpoint implements Command {
  constructor(readonly by: Tenant) {}
  check = ({ endpoints }: Readonly<Model>) =>
    endpoints.filter(({ owner, isGone }) => owner === this.by && !isGone).length < 5;

  async run({ endpoints }: Model, { api, endpointIDs }: Real): Promise<void> {
    const body = { url: 'https://93.184.216.34/hook' };
    const answer = await ask(api, this.by, '/webhook-endpoints', { method: 'POST', body });
    expect([answer.status, answer.headers.etag]).toEqual([201, '"1"']);
    endpoints.push({ owner: this.by, version: 1, isGone: false });
    endpointIDs.push(JSON.parse(answer.text).endpointID);
  }

  toString = () => `${this.by}.CreateEndpoint`;
}

/** Changes or deletes with a tag that is right, old or absent. */
export class ChangeEndpoint implements Command {
  constructor(
    readonly by: Tenant,
    readonly place: number,
    readonly method: 'PATCH' | 'DELETE',
    readonly tag: 'right' | 'stale' | 'absent',
  ) {}
  check = ({ endpoints }: Readonly<Model>) => endpoints.length > 0;

  async run({ endpoints }: Model, { api, endpointIDs }: Real): Promise<void> {
    const endpoint = pick(endpoints, this.place);
    if (!endpoint) throw new Error('the model has lost an endpoint');
    const path = `/webhook-endpoints/${pick(endpointIDs, this.place)}`;
    const version = this.tag === 'right' ? endpoint.version : endpoint.version + 1;
    const headers: Asked['headers'] = this.tag === 'absent' ? {} : { 'if-match': `"${version}"` };
    const body = this.method === 'PATCH' ? { body: { description: 'changed' } } : {};
    const answer = await ask(api, this.by, path, { method: this.method, headers, ...body });
    expect(answer.status).toBe(this.expected(endpoint));
    if (answer.status === 200) endpoint.version += 1;
    if (answer.status === 204) endpoint.isGone = true;
    const isThere = endpoint.owner === this.by && !endpoint.isGone;
    expect((await ask(api, this.by, path)).status).toBe(isThere ? 200 : 404);
  }

  private expected({ owner, isGone }: ModelEndpoint): number {
    if (this.tag === 'absent') return 428;
    if (owner !== this.by || isGone) return 404;
    if (this.tag === 'stale') return 412;
    return this.method === 'PATCH' ? 200 : 204;
  }

  toString = () => `${this.by}.${this.method}(${this.place}, ${this.tag})`;
}
