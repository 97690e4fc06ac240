// From the resources of an implementation guide to a table of its facts.

import { compactProfile } from './compact-profile';
import { compactCodeSystem, compactValueSet } from './compact-terminology';
import { indexCore } from './core-index';
import type { CodeSystemRules, ProfileRules, RuleTable, ValueSetRules } from './rules';
import type { DefinitionResource } from './structure-definition';

/**
 * What the guide's resources say beyond R4. Of two resources with one URL the later wins, so that enumerated value
 * sets may be given after those that only point elsewhere.
 */
export function ruleTable(
  guide: readonly DefinitionResource[],
  { core, source }: { core: readonly DefinitionResource[]; source: string },
): RuleTable {
  const base = indexCore(core);
  const profiles = new Map<string, ProfileRules>();
  const valueSets = new Map<string, ValueSetRules>();
  const codeSystems = new Map<string, CodeSystemRules>();
  for (const resource of guide) {
    if (resource.resourceType === 'StructureDefinition' && resource.snapshot) {
      profiles.set(resource.url, compactProfile(resource, base));
    }
    if (resource.resourceType === 'ValueSet') valueSets.set(resource.url, compactValueSet(resource));
    const rules = resource.resourceType === 'CodeSystem' ? compactCodeSystem(resource) : undefined;
    if (rules) codeSystems.set(rules.url, rules);
  }
  return {
    source,
    profiles: [...profiles.values()],
    valueSets: [...valueSets.values()],
    codeSystems: [...codeSystems.values()],
  };
}
