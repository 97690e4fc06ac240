// From the environment to the settings of the adapters.

import type { Environment } from '@synthward/contracts';
import type { EvidenceIndexConfig } from '@synthward/evidence-engines';
import type { Redacted } from '@synthward/kernel';
import type { QueueConfig } from '@synthward/queue';
import type { ArtifactStoreConfig } from '@synthward/storage';

/** The queue lives on Redis when there is one, else in the database. */
export function queueConfigOf(environment: Environment, databaseUrl: string): QueueConfig {
  const { REDIS_URL, SYNTHWARD_LOCK_MS } = environment;
  const timings = { lockDurationMs: SYNTHWARD_LOCK_MS, stalledIntervalMs: Math.ceil(SYNTHWARD_LOCK_MS / 3) };
  return REDIS_URL
    ? { backend: 'redis', redisUrl: REDIS_URL, ...timings }
    : { backend: 'postgres', databaseUrl, ...timings };
}

/** Artifacts live in S3 when a bucket is named, else in `artifactsDir`. */
export function storeConfigOf(environment: Environment, artifactsDir: string): ArtifactStoreConfig {
  const { ARTIFACT_S3_BUCKET: bucket, ARTIFACT_S3_ENDPOINT: endpoint } = environment;
  if (!bucket) return { kind: 'filesystem', root: artifactsDir };
  const accessKeyId = environment.ARTIFACT_S3_ACCESS_KEY_ID;
  const secretAccessKey = environment.ARTIFACT_S3_SECRET_ACCESS_KEY?.reveal();
  return {
    kind: 's3',
    bucket,
    region: environment.ARTIFACT_S3_REGION,
    ...(endpoint && { endpoint }),
    ...(accessKeyId && { accessKeyId }),
    ...(secretAccessKey && { secretAccessKey }),
  };
}

/** Where evidence is searched: in memory unless another engine is named. Throws when that one lacks its address. */
export function evidenceIndexConfigOf(environment: Environment): EvidenceIndexConfig {
  const { EVIDENCE_ENGINE: kind, EVIDENCE_LANCE_DIRECTORY, EVIDENCE_OPENSEARCH_URL: url } = environment;
  if (kind === 'memory') return { kind };
  if (kind === 'lance')
    return { kind, directory: EVIDENCE_LANCE_DIRECTORY ?? `${dataDirOf(environment)}/evidence` };
  if (url) return { kind, url };
  throw new Error('The evidence engine opensearch needs EVIDENCE_OPENSEARCH_URL.');
}

/** The database of a process that has no embedded one. Throws when none is named. */
export function requireDatabaseUrl({ DATABASE_URL }: Environment): string {
  if (DATABASE_URL) return DATABASE_URL;
  throw new Error(
    'DATABASE_URL is not set: name a PostgreSQL server, or use `npm start`, which brings its own.',
  );
}

/** The key that credentials and sealed secrets hang on. Throws when there is none. */
export function requireSecretKey({ SYNTHWARD_SECRET_KEY }: Environment): Redacted {
  if (SYNTHWARD_SECRET_KEY) return SYNTHWARD_SECRET_KEY;
  throw new Error(
    'SYNTHWARD_SECRET_KEY is not set: give every process the same one, made by `openssl rand -base64 32`, and keep it. `npm start` makes its own.',
  );
}

/** Where a process keeps files when it stores artifacts itself. */
export function artifactsDirOf(environment: Environment): string {
  return `${dataDirOf(environment)}/artifacts`;
}

function dataDirOf({ SYNTHWARD_DATA_DIR }: Environment): string {
  return SYNTHWARD_DATA_DIR ?? '.synthward';
}
