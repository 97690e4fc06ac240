// The facts of US Core 6.1.0 (HL7 International, CC0-1.0) as `scripts/us-core-rules.mjs` reads them from its package.

import type { RuleTable } from '../definitions/rules';
import table from './us-core-rules.json';

/** Profiles, value sets and code systems; invariants only by their keys. */
export const usCoreRules: RuleTable = table as unknown as RuleTable; // JSON has no tuples; the script checks the shape.
