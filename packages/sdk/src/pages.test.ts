import { json } from '../test/scripted-server';
import { useScripted } from '../test/use-scripted';
import { pages } from './pages';

const scripted = useScripted();

const page = (name: string, nextCursor: string | null) =>
  json(200, { data: [{ jobID: name }], hasMore: nextCursor !== null, nextCursor });

test('every page comes once and in order, with the same filters', async () => {
  const { client, server } = await scripted([page('a', 'c1'), page('b', 'c2'), page('c', null)]);
  const names: string[] = [];
  for await (const { data } of pages(client.listCohortJobs, { tenantID: 't', limit: 1 })) {
    names.push(...data.map(({ jobID }) => jobID));
  }
  expect(names).toEqual(['a', 'b', 'c']);
  const queries = server.asked.map(({ url }) => url.split('?')[1]);
  expect(queries).toEqual(['limit=1', 'limit=1&cursor=c1', 'limit=1&cursor=c2']);
});

test('a page that nobody wants is not asked for', async () => {
  const { client, server } = await scripted([page('a', 'c1')]);
  for await (const { hasMore } of pages(client.listCohortJobs, { tenantID: 't' })) if (hasMore) break;
  expect(server.asked).toHaveLength(1);
});
