// Checks one resource of parsed JSON by everything that can be said of it alone.

import type { Finding } from './findings';
import { isObject } from './json';
import type { LintContext, Walk } from './lint-context';
import { checkObject } from './structure/check-object';
import { checkResource } from './structure/check-resource';

const walk: Walk = { object: checkObject, resource: checkResource };

/** What a resource is checked by, and what is known of its surroundings. */
export type ResourceContext = Omit<LintContext, 'resource' | 'rootResource' | 'report' | 'walk'>;

/**
 * What is wrong with a resource, each thing once, in the order of its elements. The resources in a Bundle are not
 * looked into.
 */
export function lintResource(resource: unknown, context: ResourceContext): Finding[] {
  if (!isObject(resource)) {
    return [{ severity: 'error', code: 'json-type', path: '$', message: 'a resource must be an object' }];
  }
  const findings = new Map<string, Finding>();
  const report = (finding: Finding) => {
    findings.set(`${finding.code} ${finding.path} ${finding.message}`, finding);
  };
  const path = typeof resource.resourceType === 'string' ? resource.resourceType : '$';
  checkResource(resource, path, { ...context, walk, resource, rootResource: resource, report });
  return [...findings.values()];
}
