// The dates by which clients name how the API behaves.

import { AppError } from '@synthward/kernel';

export const VERSION_HEADER = 'MediSynth-Version';

/** Every version that is served, the oldest first. A change that could break a client begins a new one. */
export const apiVersions = ['2026-11-01'] as const;

export type ApiVersion = (typeof apiVersions)[number];

/**
 * The version that a request asks for. Without the header it is the oldest one served, so that nothing changes under a
 * client that never heard of versions. Throws `unsupported_version` with the list.
 */
export function readVersion(header: string | undefined): ApiVersion {
  if (header === undefined) return apiVersions[0];
  const known = apiVersions.find((version) => version === header.trim());
  if (known) return known;
  throw new AppError('unsupported_version', `${VERSION_HEADER} must be one of ${apiVersions.join(', ')}.`);
}
