// The mark that every resource bears: it is test data, made by this engine.

import type { Coding, Meta } from './resource-types';
import { hl7CodeSystem, SYSTEM_BASE } from './systems';

const security: readonly Coding[] = [
  { system: hl7CodeSystem('v3-ActReason'), code: 'HTEST', display: 'test health data' },
];
const tag: readonly Coding[] = [
  { system: `${SYSTEM_BASE}/tags`, code: 'synthetic', display: 'Synthetic data' },
];

/** The `meta` of a Bundle, which conforms to no profile. */
export const bundleMeta: Meta = { security, tag };

/** The `meta` of a resource that conforms to `profile` and last changed on `date`, an ISO 8601 date. */
export function resourceMeta(profile: string, date: string): Meta {
  return { lastUpdated: startOfDay(date), profile: [profile], security, tag };
}

/** The first instant of an ISO 8601 date, in UTC: records know days, where FHIR sometimes asks for an instant. */
export function startOfDay(date: string): string {
  return `${date}T00:00:00Z`;
}
