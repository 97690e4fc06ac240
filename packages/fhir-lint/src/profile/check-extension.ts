// Checks an extension by the definition that its URL names.

import { type JsonObject, textOf } from '../json';
import type { LintContext } from '../lint-context';
import { checkItem } from './check-element';

/** An extension that nothing at hand defines may hold anything. */
export function checkExtension(extension: JsonObject, path: string, context: LintContext): void {
  const url = textOf(extension.url);
  const profile = url === undefined ? undefined : context.definitions.profileOf(url);
  if (profile?.path === 'Extension') checkItem(profile, { value: extension, path }, context);
}
