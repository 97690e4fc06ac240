// As much of a graph as a request for a synthesis may carry, the weightiest first.

import type { PatientNode } from '@synthward/contracts';
import type { Edge } from './edge';
import { byText } from './graph-parts';

export interface WeighedNode {
  readonly node: PatientNode;
  readonly systemID: string;
  readonly activity: number;
  readonly seconds: number;
}

const MOST_NODES = 5_000;
const MOST_EDGES = 50_000;
/** Of the five megabytes of such a request: the question needs some, and clients put spaces between members. */
const MOST_BYTES = 4_000_000;

/**
 * All nodes and edges where they fit; else notable nodes before others, livelier before others, later before earlier, and
 * the edges among those that are left. Nodes in order of their ids, edges in the order they came.
 */
export function fitGraph(
  nodes: readonly WeighedNode[],
  edges: readonly Edge[],
): { readonly nodes: PatientNode[]; readonly edges: Edge[] } {
  const budget = { left: MOST_BYTES };
  const kept = nodes
    .toSorted(byWeight)
    .slice(0, MOST_NODES)
    .filter(({ node }) => takes(budget, node));
  const ids = new Set(kept.map(({ systemID }) => systemID));
  const between = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  return {
    nodes: kept.toSorted((a, b) => byText(a.systemID, b.systemID)).map(({ node }) => node),
    edges: between.slice(0, MOST_EDGES).filter((edge) => takes(budget, edge)),
  };
}

function byWeight(a: WeighedNode, b: WeighedNode): number {
  if (a.node.notable !== b.node.notable) return a.node.notable ? -1 : 1;
  if (a.activity !== b.activity) return b.activity - a.activity;
  if (a.seconds !== b.seconds) return b.seconds > a.seconds ? 1 : -1;
  return byText(a.systemID, b.systemID);
}

/** What it takes is taken from the budget; false when that is not there. */
function takes(budget: { left: number }, value: object): boolean {
  const size = sizeOf(JSON.stringify(value));
  if (size > budget.left) return false;
  budget.left -= size;
  return true;
}

/** At the most, with the comma after it: as `\uXXXX` where a client writes so. */
function sizeOf(json: string): number {
  const others = json.match(/[^\0-\x7f]/g)?.length ?? 0;
  return json.length + 5 * others + 1;
}
