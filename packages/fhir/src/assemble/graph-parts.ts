// Findings by the concept they speak of, and by the resource that says so: what edges are made from.

import type { Finding } from './finding';
import { grouped } from './multi-map';
import type { BundledResource } from './resource';

export interface ConceptGroup {
  readonly systemID: string;
  readonly nodeType: Finding['nodeType'];
  readonly isFamilyHistory: boolean;
  /** The one that is kept as the node. */
  readonly best: Finding;
  readonly findings: readonly Finding[];
}

export interface GraphParts {
  /** In order of their ids. */
  readonly groups: readonly ConceptGroup[];
  readonly bySource: ReadonlyMap<BundledResource, readonly Finding[]>;
}

/** One group for each concept, whatever the order of the findings. */
export function graphPartsOf(findings: readonly Finding[]): GraphParts {
  const byConcept = grouped(findings, ({ concept }) => concept.systemID);
  const groups = [...byConcept].map(([systemID, all]) => groupOf(systemID, all));
  return {
    groups: groups.toSorted((a, b) => byText(a.systemID, b.systemID)),
    bySource: grouped(findings, ({ source }) => source),
  };
}

function groupOf(systemID: string, findings: readonly Finding[]): ConceptGroup {
  const [best] = findings.toSorted(byPriority);
  if (!best) throw new RangeError('a concept without a finding');
  const isFamilyHistory = best.metadata.condition_metadata?.family_history === true;
  return { systemID, nodeType: best.nodeType, isFamilyHistory, best, findings };
}

/** The livelier, then the later; of equals the one whose id, or else whose words, come first. */
function byPriority(a: Finding, b: Finding): number {
  if (a.activity !== b.activity) return b.activity - a.activity;
  if (a.seconds !== b.seconds) return b.seconds > a.seconds ? 1 : -1;
  return byText(placeOf(a), placeOf(b)) || byText(wordsOf(a), wordsOf(b));
}

function placeOf({ source: { type, id } }: Finding): string {
  return `${type}/${id ?? ''}`;
}

function wordsOf({ concept, metadata }: Finding): string {
  return JSON.stringify([concept, metadata]);
}

/** By code units: the same everywhere. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
