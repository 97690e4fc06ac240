// Takes predicted rows in: record ids become numbers, and what cannot count is counted apart.

import type { MatchEvaluation } from '@synthward/contracts';
import { createIdIndex } from '../truth/id-index';
import type { MatchTruth } from '../truth/match-truth';
import { type DistinctPairs, PairList } from './pair-list';
import { UnionFind } from './union-find';

type InputFigures = MatchEvaluation['input'];

const NAMED_UNKNOWN_RECORDS = 10;

/** Rows of either kind, as a client or a matcher gives them. */
export interface PredictionSink {
  /** A link between two records; a score may be on any scale, the higher the likelier. */
  addPair(recordA: string, recordB: string, score?: number): void;
  /** One record of a cluster; rows of a cluster need not be neighbours. */
  addCluster(clusterID: string, recordID: string): void;
}

/** The predicted rows of one evaluation. Throws a RangeError when pairs and clusters are mixed. */
export class PredictionIntake implements PredictionSink {
  readonly sets: UnionFind;
  private kind: InputFigures['kind'] = 'none';
  private rows = 0;
  private selfPairs = 0;
  private unknownRows = 0;
  private readonly unknownRecords = new Set<string>();
  /** Pairs of records, or of a cluster and a record. */
  private readonly pairs: PairList;
  private readonly clusters = createIdIndex();
  private readonly firstOfCluster: number[] = [];

  constructor(private readonly truth: MatchTruth) {
    this.sets = new UnionFind(truth.recordCount);
    this.pairs = new PairList(Math.max(truth.recordCount, 1));
  }

  addPair(recordA: string, recordB: string, score?: number): void {
    this.begin('pairs');
    const a = this.numberOf(recordA);
    const b = this.numberOf(recordB);
    if (a === undefined || b === undefined) this.unknownRows += 1;
    else this.link(a, b, score);
  }

  /** A link between two records by their numbers. */
  addNumberedPair(a: number, b: number, score?: number): void {
    this.begin('pairs');
    this.link(a, b, score);
  }

  addCluster(clusterID: string, recordID: string): void {
    this.begin('clusters');
    const record = this.numberOf(recordID);
    if (record === undefined) {
      this.unknownRows += 1;
      return;
    }
    const cluster = this.clusters.add(clusterID);
    const first = this.firstOfCluster[cluster];
    if (first === undefined) this.firstOfCluster[cluster] = record;
    else this.sets.join(first, record);
    this.pairs.add(cluster, record);
  }

  /** Everything that was taken in, freed of repeats; `pairs` is null when clusters were given. */
  read(): { input: InputFigures; pairs: DistinctPairs | null } {
    const pairs = this.pairs.distinct();
    const { kind, rows, selfPairs, unknownRows } = this;
    const repeats = this.pairs.size - pairs.keys.length;
    const firstUnknownRecords = [...this.unknownRecords];
    return {
      input: { kind, rows, selfPairs, repeats, unknownRows, firstUnknownRecords },
      pairs: kind === 'clusters' ? null : pairs,
    };
  }

  private begin(kind: 'pairs' | 'clusters'): void {
    if (this.kind === 'none') this.kind = kind;
    if (this.kind !== kind) throw new RangeError('pairs and clusters are mixed');
    this.rows += 1;
  }

  private numberOf(recordID: string): number | undefined {
    const number = this.truth.numberOf(recordID);
    if (number === undefined && this.unknownRecords.size < NAMED_UNKNOWN_RECORDS) {
      this.unknownRecords.add(recordID);
    }
    return number;
  }

  private link(a: number, b: number, score: number | undefined): void {
    if (a === b) {
      this.selfPairs += 1;
      return;
    }
    this.pairs.add(Math.min(a, b), Math.max(a, b), score);
    this.sets.join(a, b);
  }
}
