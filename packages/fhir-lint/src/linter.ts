// The front door: a linter over given definitions, and a run of it over files that belong together.

import { createLifetimes } from './artifact/lifetimes';
import { lintBundle } from './artifact/lint-bundle';
import { type LocatedFinding, located, nameOf, type Place } from './artifact/located-finding';
import { createReferenceLedger } from './artifact/reference-ledger';
import { createDefinitions } from './definitions/definitions';
import type { RuleTable } from './definitions/rules';
import type { DefinitionResource } from './definitions/structure-definition';
import { isObject } from './json';
import { lintResource } from './lint-resource';
import { type DictionaryTable, dictionaryOf } from './terminology/dictionary';
import { usCoreRules } from './us-core/us-core-rules';

export interface LinterOptions {
  /** The resources that define R4: types, profiles, extensions, value sets and code systems. */
  readonly core: readonly DefinitionResource[];
  /** The profiles to check by beside these; US Core 6.1.0 unless told otherwise. */
  readonly rules?: RuleTable;
  /** All codes that may be used of some systems, with their displays. */
  readonly dictionary?: DictionaryTable;
}

/** Definitions are worked out as resources need them and kept, so that a linter should be used again. */
export interface Linter {
  /** Begins a run. Unless it is open, references must lead to something that the run is given. */
  begin(options?: { readonly isOpen?: boolean }): LintRun;
}

/** One set of files: each Bundle is a world of its own, all other resources are one together. */
export interface LintRun {
  /** What is wrong with a resource. */
  add(resource: unknown, place: ResourcePlace): readonly LocatedFinding[];
  /** What only the whole set shows: references to nothing, events outside of a life. */
  end(): readonly LocatedFinding[];
}

export interface ResourcePlace extends Place {
  /** The resource is one of a file of many: what it refers to, and the patient's life, should be in the run. */
  readonly isOfSet?: boolean;
  /** For a Bundle, the lines of its entries. */
  readonly entryLines?: readonly number[];
}

export function createLinter({ core, rules = usCoreRules, dictionary = {} }: LinterOptions): Linter {
  const shared = {
    definitions: createDefinitions(core, rules),
    dictionary: dictionaryOf(dictionary),
    typeOfTarget: () => undefined,
  };
  return {
    begin({ isOpen = false } = {}) {
      const ledger = createReferenceLedger();
      const lifetimes = createLifetimes();
      return {
        add(resource, place) {
          if (isObject(resource) && resource.resourceType === 'Bundle') {
            return lintBundle(resource, { place, isOpen }, shared);
          }
          const { file, line } = place;
          const here = { file, line };
          const onReference = (reference: string, path: string) => {
            if (place.isOfSet) ledger.addReference(reference, { place: here, resource, path });
          };
          const findings = [...lintResource(resource, { ...shared, onReference })];
          if (ledger.addResource(resource).isIDTaken) {
            const message = 'another resource has the same type and id';
            findings.push({
              severity: 'error',
              code: 'duplicate-id',
              path: `${nameOf(resource).split('/')[0]}.id`,
              message,
            });
          }
          if (place.isOfSet) lifetimes.add(resource, here);
          return located(findings, here, resource);
        },
        end: () => [...(isOpen ? [] : ledger.unresolved()), ...lifetimes.findings()],
      };
    },
  };
}
