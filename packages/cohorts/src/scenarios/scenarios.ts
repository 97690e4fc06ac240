// Built-in scenarios: specifications worth starting from, each with its purpose and what its result shows.

import type { ScenarioView } from '@synthward/contracts';
import { claimsTruncation } from './claims-truncation';
import { diabetesRegistry } from './diabetes-registry';
import { doubleSurnames } from './double-surnames';
import { enterpriseMpiEvaluation } from './enterprise-mpi-evaluation';
import { frequentMovers } from './frequent-movers';
import { jrSrHousehold } from './jr-sr-household';
import { medicareChronic } from './medicare-chronic';
import { mergeUnmerge } from './merge-unmerge';
import { migrationSmoke } from './migration-smoke';
import { million } from './million';
import { mpiHardMatches } from './mpi-hard-matches';
import { nameChange } from './name-change';
import { newbornTwins } from './newborn-twins';
import { overlay } from './overlay';
import { pediatricAsthma } from './pediatric-asthma';
import { placeholderIdentifiers } from './placeholder-identifiers';
import { primaryCareHistories } from './primary-care-histories';

/** All built-in scenarios, in the order in which they are listed: evaluation, matching problems, clinical, operation. */
export const scenarios: readonly ScenarioView[] = [
  enterpriseMpiEvaluation,
  mpiHardMatches,
  newbornTwins,
  nameChange,
  jrSrHousehold,
  overlay,
  mergeUnmerge,
  placeholderIdentifiers,
  doubleSurnames,
  frequentMovers,
  claimsTruncation,
  pediatricAsthma,
  medicareChronic,
  diabetesRegistry,
  primaryCareHistories,
  migrationSmoke,
  million,
];
