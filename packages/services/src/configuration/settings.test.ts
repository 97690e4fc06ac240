// From the environment to the adapters: what is named is used, what is not has its place on the machine.

import { parseEnvironment } from '@synthward/contracts';
import {
  artifactsDirOf,
  evidenceIndexConfigOf,
  queueConfigOf,
  requireDatabaseUrl,
  storeConfigOf,
} from './settings';

const DATABASE = 'postgresql://localhost/synthward';

test('the queue lives on Redis when there is one, else in the database', () => {
  const timings = { lockDurationMs: 3000, stalledIntervalMs: 1000 };
  const SYNTHWARD_LOCK_MS = '3000';
  expect(queueConfigOf(parseEnvironment({ SYNTHWARD_LOCK_MS }), DATABASE)).toEqual({
    backend: 'postgres',
    databaseUrl: DATABASE,
    ...timings,
  });
  const REDIS_URL = 'redis://localhost:6379';
  expect(queueConfigOf(parseEnvironment({ SYNTHWARD_LOCK_MS, REDIS_URL }), DATABASE)).toEqual({
    backend: 'redis',
    redisUrl: REDIS_URL,
    ...timings,
  });
});

test('artifacts live in S3 when a bucket is named, else in the directory', () => {
  expect(storeConfigOf(parseEnvironment({}), '/data/artifacts')).toEqual({
    kind: 'filesystem',
    root: '/data/artifacts',
  });
  const environment = parseEnvironment({
    ARTIFACT_S3_BUCKET: 'cohorts',
    ARTIFACT_S3_ENDPOINT: 'http://127.0.0.1:9000',
    ARTIFACT_S3_ACCESS_KEY_ID: 'id',
    ARTIFACT_S3_SECRET_ACCESS_KEY: 'secret',
  });
  expect(storeConfigOf(environment, '/data/artifacts')).toEqual({
    kind: 's3',
    bucket: 'cohorts',
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:9000',
    accessKeyId: 'id',
    secretAccessKey: 'secret',
  });
});

test('a bucket without keys leaves them to the chain of the machine', () => {
  const environment = parseEnvironment({ ARTIFACT_S3_BUCKET: 'cohorts', ARTIFACT_S3_REGION: 'eu-west-1' });
  expect(storeConfigOf(environment, '/x')).toEqual({ kind: 's3', bucket: 'cohorts', region: 'eu-west-1' });
});

test('a process without a database of its own says which variable names one', () => {
  expect(requireDatabaseUrl(parseEnvironment({ DATABASE_URL: DATABASE }))).toBe(DATABASE);
  expect(() => requireDatabaseUrl(parseEnvironment({}))).toThrow(/DATABASE_URL is not set/);
});

test('artifacts are kept below the data directory', () => {
  expect(artifactsDirOf(parseEnvironment({ SYNTHWARD_DATA_DIR: '/data' }))).toBe('/data/artifacts');
  expect(artifactsDirOf(parseEnvironment({}))).toBe('.synthward/artifacts');
});

test('evidence is searched in memory, or by the engine that is named, beside the other data where it needs a directory', () => {
  const configOf = (variables: Record<string, string>) => evidenceIndexConfigOf(parseEnvironment(variables));
  expect(configOf({})).toEqual({ kind: 'memory' });
  expect(configOf({ EVIDENCE_ENGINE: 'lance', SYNTHWARD_DATA_DIR: '/data' })).toEqual({
    kind: 'lance',
    directory: '/data/evidence',
  });
  expect(configOf({ EVIDENCE_ENGINE: 'lance', EVIDENCE_LANCE_DIRECTORY: '/fast' })).toMatchObject({
    directory: '/fast',
  });
});

test('a cluster of evidence needs an address, and its password is never printed', () => {
  expect(() => evidenceIndexConfigOf(parseEnvironment({ EVIDENCE_ENGINE: 'opensearch' }))).toThrow(
    'EVIDENCE_OPENSEARCH_URL',
  );
  const config = evidenceIndexConfigOf(
    parseEnvironment({
      EVIDENCE_ENGINE: 'opensearch',
      EVIDENCE_OPENSEARCH_URL: 'https://a:secret@host:9200',
    }),
  );
  expect(config.kind === 'opensearch' && config.url.reveal()).toBe('https://a:secret@host:9200');
  expect(JSON.stringify(config)).not.toContain('secret');
});
