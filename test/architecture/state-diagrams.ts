// The diagrams of ARCHITECTURE.md, as the transition tables give them.

import {
  cohortChunkTransitions,
  cohortJobTransitions,
  evidenceImportTransitions,
  meterExportTransitions,
  statementTransitions,
  synthesisTransitions,
  webhookDeliveryTransitions,
} from '@synthward/contracts';
import type { TransitionTable } from '@synthward/kernel';

/** Every table that the document shows, by the words that stand before its diagram. */
export const stateTables = {
  'A cohort job': cohortJobTransitions,
  'A chunk of a job': cohortChunkTransitions,
  'A webhook message on its way to one endpoint': webhookDeliveryTransitions,
  'An evidence synthesis': synthesisTransitions,
  'An import of evidence': evidenceImportTransitions,
  'A statement of a month': statementTransitions,
  'Metered usage on its way to Stripe': meterExportTransitions,
} as const;

/** A table as a block of Mermaid, in the order of the table: what the document has to hold, letter for letter. */
export function stateDiagramOf({
  transitions,
}: Pick<TransitionTable<string, string>, 'transitions'>): string {
  const arrows = transitions.flatMap(({ from, to, event }) =>
    from.map((state) => `    ${state} --> ${to}: ${event}`),
  );
  return ['```mermaid', 'stateDiagram-v2', ...arrows, '```'].join('\n');
}
