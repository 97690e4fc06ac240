// Hands rows that could be read to the scorer, and watches over the input as a whole: its size, and its one kind.

import { AppError } from '@synthward/kernel';
import type { PredictionSink } from '../scorer/prediction-intake';
import { rowError } from './row-error';

/** Rows that one evaluation takes; each record of a cluster is a row. */
const MOST_ROWS = 10_000_000;

/** Throws `too_many_predictions` beyond `mostRows`, and `invalid_predictions` when pairs and clusters are mixed. */
export class RowIntake {
  rows = 0;
  private kind: 'pairs' | 'clusters' | undefined;

  constructor(
    private readonly sink: PredictionSink,
    private readonly mostRows = MOST_ROWS,
  ) {}

  addPair(
    line: number,
    pair: { readonly a: string; readonly b: string; readonly score: number | undefined },
  ): void {
    this.begin('pairs', line);
    this.sink.addPair(pair.a, pair.b, pair.score);
  }

  addMember(line: number, clusterID: string, recordID: string): void {
    this.begin('clusters', line);
    this.sink.addCluster(clusterID, recordID);
  }

  private begin(kind: 'pairs' | 'clusters', line: number): void {
    this.kind ??= kind;
    if (this.kind !== kind)
      throw rowError(line, `expected ${this.kind}, as on the lines before, not ${kind}`);
    this.rows += 1;
    if (this.rows > this.mostRows) {
      const message = `More than ${this.mostRows} rows; the row on line ${line} is one too many.`;
      throw new AppError('too_many_predictions', message, { data: { limit: this.mostRows } });
    }
  }
}
