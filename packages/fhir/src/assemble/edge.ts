// One edge of a graph, with what it says.

import type { PatientEdge } from '@synthward/contracts';

export interface Edge extends PatientEdge {
  readonly relationship_id: string;
}
