import { apiVersions, readVersion } from './versions';

test('versions are days, each after the one before, and whoever names none has the oldest', () => {
  for (const version of apiVersions) expect(new Date(version).toISOString().slice(0, 10)).toBe(version);
  expect([...apiVersions].sort()).toEqual([...apiVersions]);
  expect(readVersion(undefined)).toBe(apiVersions[0]);
  for (const version of apiVersions) expect(readVersion(version)).toBe(version);
});

test.each(['', '2026-11-02', 'latest', '2026-11-01, 2026-11-01', '2026-11-01T00:00:00Z'])(
  'the version %j is refused with those that there are',
  (header) => {
    expect(() => readVersion(header)).toThrow(apiVersions.join(', '));
  },
);
