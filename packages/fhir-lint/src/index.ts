export type { LocatedFinding, Place } from './artifact/located-finding';
export { ruleTable } from './definitions/rule-table';
export type { RuleTable } from './definitions/rules';
export type { DefinitionResource } from './definitions/structure-definition';
export { type Finding, type FindingCode, findingCodes, type Severity } from './findings';
export { createLinter, type Linter, type LinterOptions, type LintRun, type ResourcePlace } from './linter';
export type { DictionaryTable } from './terminology/dictionary';
export { usCoreRules } from './us-core/us-core-rules';
