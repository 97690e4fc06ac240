// The mark that every resource bears: it is test data, made by this engine.

import { constant } from './constant';
import { hl7CodeSystem, SYSTEM_BASE, usCore } from './systems';
import type { Coding, Meta } from './types/data-types';

const security: readonly Coding[] = constant([
  { system: hl7CodeSystem('v3-ActReason'), code: 'HTEST', display: 'test health data' },
]);
const tag: readonly Coding[] = constant([
  { system: `${SYSTEM_BASE}/tags`, code: 'synthetic', display: 'Synthetic data' },
]);

/** The `meta` of a Bundle, which conforms to no profile. */
export const bundleMeta: Meta = constant({ security, tag });

/** Canonical URLs that a resource claims: one of US Core 6.1.0. A constant. */
export function claim(usCoreName: string): readonly string[] {
  return constant([usCore(usCoreName)]);
}

/** The `meta` of a resource that conforms to `profile` and last changed at an instant. */
export function resourceMeta(profile: readonly string[], lastUpdated: string): Meta {
  return { lastUpdated, profile, security, tag };
}
