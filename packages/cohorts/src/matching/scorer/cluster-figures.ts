// Figures of clusters against persons, from their contingency table: never from pairs, of which there may be too many.

import type { MatchEvaluation } from '@synthward/contracts';
import { type Groups, membersOf, pairsOf } from './groups';
import { pairwiseFigures } from './shares';

type ClusterFigures = Omit<MatchEvaluation['closure'], 'slices'>;

/** A predicted cluster of each record, beside how many records each cluster has. */
export interface PredictedClusters {
  readonly count: number;
  readonly labels: Int32Array;
  readonly sizes: Int32Array;
}

/**
 * Pairwise figures, B-cubed (Bagga and Baldwin 1998, averaged over records) and the counts of clusters that are exact,
 * that merge persons, and of persons that are split. Takes time proportional to the records.
 */
export function clusterFigures(persons: Groups, clusters: PredictedClusters): ClusterFigures {
  const sums = addUp(persons, clusters);
  const overMerged = overMergedClusters(sums.personsIn, clusters.sizes);
  const records = clusters.labels.length;
  return {
    pairwise: pairwiseFigures({ ...sums, predictedPairs: predictedPairsOf(clusters) }),
    bCubed: bCubedFigures(sums.precision, sums.recall, records),
    clusters: { predicted: clusters.count, true: sums.persons, exact: sums.exact },
    overMerge: overMerged,
    underMerge: { persons: sums.splitPersons, pieces: sums.pieces },
  };
}

interface Sums {
  truePairs: number;
  truePositives: number;
  precision: number;
  recall: number;
  persons: number;
  exact: number;
  splitPersons: number;
  pieces: number;
  /** Persons with a record in each cluster. */
  readonly personsIn: Int32Array;
}

function addUp(persons: Groups, clusters: PredictedClusters): Sums {
  const sums: Sums = {
    truePairs: 0,
    truePositives: 0,
    precision: 0,
    recall: 0,
    persons: 0,
    exact: 0,
    splitPersons: 0,
    pieces: 0,
    personsIn: new Int32Array(clusters.count),
  };
  for (let person = 0; person < persons.count; person += 1) {
    const records = membersOf(persons, person);
    if (records.length > 0) addPerson(sums, records, clusters);
  }
  return sums;
}

function addPerson(sums: Sums, records: Int32Array, { labels, sizes }: PredictedClusters): void {
  const clusters = records.map((record) => labels[record] ?? 0).sort();
  let cells = 0;
  for (let from = 0; from < clusters.length; ) {
    const cluster = clusters[from] ?? 0;
    let to = from + 1;
    while (clusters[to] === cluster) to += 1;
    addCell(sums, { shared: to - from, cluster, size: sizes[cluster] ?? 0, personSize: records.length });
    cells += 1;
    from = to;
  }
  sums.persons += 1;
  sums.truePairs += pairsOf(records.length);
  if (cells > 1) {
    sums.splitPersons += 1;
    sums.pieces += cells;
  }
}

/** One cell of the table: the records that a person and a cluster share. */
interface Cell {
  readonly shared: number;
  readonly cluster: number;
  readonly size: number;
  readonly personSize: number;
}

function addCell(sums: Sums, { shared, cluster, size, personSize }: Cell): void {
  sums.truePositives += pairsOf(shared);
  sums.precision += (shared * shared) / size;
  sums.recall += (shared * shared) / personSize;
  sums.personsIn[cluster] = (sums.personsIn[cluster] ?? 0) + 1;
  if (shared === size && shared === personSize) sums.exact += 1;
}

function predictedPairsOf({ sizes }: PredictedClusters): number {
  return sizes.reduce((sum, size) => sum + pairsOf(size), 0);
}

function overMergedClusters(personsIn: Int32Array, sizes: Int32Array): { clusters: number; records: number } {
  let [clusters, records] = [0, 0];
  for (let cluster = 0; cluster < sizes.length; cluster += 1) {
    if ((personsIn[cluster] ?? 0) < 2) continue;
    clusters += 1;
    records += sizes[cluster] ?? 0;
  }
  return { clusters, records };
}

/** The sums are over records; a quotient that rounding lifts above 1 is 1. */
function bCubedFigures(precisionSum: number, recallSum: number, records: number): ClusterFigures['bCubed'] {
  if (records === 0) return { precision: null, recall: null, f1: null };
  const precision = Math.min(1, precisionSum / records);
  const recall = Math.min(1, recallSum / records);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
