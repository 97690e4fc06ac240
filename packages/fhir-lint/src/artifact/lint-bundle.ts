// Checks a Bundle: itself, each resource in it, and that it is a world of its own.

import type { Finding } from '../findings';
import { isObject, type JsonObject, objectsOf, textOf } from '../json';
import { lintResource, type ResourceContext } from '../lint-resource';
import { createLifetimes } from './lifetimes';
import { type LocatedFinding, located, type Place } from './located-finding';
import { createReferenceLedger, type ReferenceLedger } from './reference-ledger';

export interface BundlePlace extends Place {
  /** Lines of the entries, where the file has them on lines of their own. */
  readonly entryLines?: readonly number[];
}

/** Findings in the order of the entries, and after these what only the whole Bundle shows. */
export function lintBundle(
  bundle: JsonObject,
  { place, isOpen }: { place: BundlePlace; isOpen: boolean },
  context: Omit<ResourceContext, 'onReference'>,
): readonly LocatedFinding[] {
  const entries = objectsOf(bundle.entry);
  const types = typesByURL(entries);
  const ledger = createReferenceLedger();
  const lifetimes = createLifetimes();
  const own = { ...context, typeOfTarget: (reference: string) => types.get(reference) };
  const { file, line } = place;
  const findings = [
    ...located(lintResource(bundle, { ...own, onReference: () => undefined }), { file, line }, bundle),
  ];
  for (const [index, { resource, fullUrl }] of entries.entries()) {
    if (!isObject(resource)) continue;
    const here = { file, line: place.entryLines?.[index] ?? line };
    const onReference = (reference: string, path: string) =>
      ledger.addReference(reference, { place: here, resource, path });
    findings.push(...located(lintResource(resource, { ...own, onReference }), here, resource));
    findings.push(...located(repeated(ledger, { resource, fullUrl, bundle }), here, resource));
    lifetimes.add(resource, here, textOf(fullUrl));
  }
  return [...findings, ...(isOpen ? [] : ledger.unresolved()), ...lifetimes.findings()];
}

function typesByURL(entries: readonly JsonObject[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ fullUrl, resource }) => {
      const type = isObject(resource) ? textOf(resource.resourceType) : undefined;
      const url = textOf(fullUrl);
      return url !== undefined && type !== undefined ? [[url, type] as const] : [];
    }),
  );
}

/** A history may show one resource many times. */
function repeated(
  ledger: ReferenceLedger,
  { resource, fullUrl, bundle }: { resource: JsonObject; fullUrl: unknown; bundle: JsonObject },
): Finding[] {
  const { isIDTaken, isURLTaken } = ledger.addResource(resource, textOf(fullUrl));
  if (bundle.type === 'history') return [];
  const type = textOf(resource.resourceType) ?? '-';
  const found: Finding[] = [];
  if (isIDTaken) {
    const message = 'another entry has the same type and id';
    found.push({ severity: 'error', code: 'duplicate-id', path: `${type}.id`, message });
  }
  if (isURLTaken) {
    const message = `another entry has the full URL ${textOf(fullUrl)}`;
    found.push({ severity: 'error', code: 'duplicate-full-url', path: type, message });
  }
  return found;
}
