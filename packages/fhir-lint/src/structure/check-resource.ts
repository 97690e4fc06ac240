// Checks a whole resource: by its type, and by the profiles that it claims.

import type { JsonObject } from '../json';
import type { LintContext } from '../lint-context';
import { checkClaimedProfiles } from '../profile/check-claimed-profiles';
import { checkPeriods } from './check-periods';

export function checkResource(resource: JsonObject, path: string, context: LintContext): void {
  const { resourceType } = resource;
  const type = typeof resourceType === 'string' ? resourceType : '';
  const shape = context.definitions.isResource(type) ? context.definitions.shapeOf(type) : undefined;
  if (!shape) {
    const message = type ? `R4 has no resource type "${type}"` : 'resourceType is required';
    context.report({ severity: 'error', code: 'unknown-resource-type', path, message });
    return;
  }
  const inner: LintContext = { ...context, resource };
  context.walk.object(resource, { shape, path, isResource: true, mayBeBare: true }, inner);
  checkPeriods(resource, { type, path }, inner);
  checkClaimedProfiles(resource, { type, path }, inner);
}
