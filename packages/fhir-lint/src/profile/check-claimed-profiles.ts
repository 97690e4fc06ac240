// Checks a resource by each profile that it claims in meta.profile.

import { withoutVersion } from '../definitions/compact-profile';
import { isObject, type JsonObject, listOf } from '../json';
import type { LintContext } from '../lint-context';
import { checkItem } from './check-element';

/** The type of a resource, and its path. */
interface ResourcePlace {
  readonly type: string;
  readonly path: string;
}

export function checkClaimedProfiles(resource: JsonObject, place: ResourcePlace, context: LintContext): void {
  const { meta } = resource;
  for (const claim of isObject(meta) ? listOf(meta.profile) : []) {
    if (typeof claim === 'string') checkClaim(resource, { ...place, url: withoutVersion(claim) }, context);
  }
}

function checkClaim(
  resource: JsonObject,
  { url, type, path }: ResourcePlace & { readonly url: string },
  context: LintContext,
): void {
  const where = `${path}.meta.profile`;
  const profile = context.definitions.profileOf(url);
  if (!profile) {
    if (context.definitions.typeOfProfile(url) === type) return;
    const message = `no definition of ${url} is at hand`;
    context.report({ severity: 'warning', code: 'profile-unknown', path: where, message });
  } else if (profile.path === type) {
    checkItem(profile, { value: resource, path }, context);
  } else {
    const message = `${url} is a profile of ${profile.path}`;
    context.report({ severity: 'error', code: 'profile-type', path: where, message });
  }
}
