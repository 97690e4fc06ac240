// Reads predicted links or clusters from bytes, row by row, in memory that does not grow with them.

import type { PredictionSink } from '../scorer/prediction-intake';
import { CsvReader } from './csv-reader';
import { LineSplitter } from './line-splitter';
import { NdjsonReader } from './ndjson-reader';
import { rowError } from './row-error';
import { RowIntake } from './row-intake';

export type PredictionFormat = 'csv' | 'ndjson';

interface RowReader {
  readLine(line: string, number: number): void;
  end?(): void;
}

/**
 * Gives each row to `sink` and says how many there were. Throws `invalid_predictions`, naming the line, for a row that
 * cannot be read, and `too_many_predictions` beyond ten million rows or the limit given. A byte order mark is passed over.
 */
export async function readPredictions(
  chunks: AsyncIterable<Uint8Array>,
  { format, mostRows }: { readonly format: PredictionFormat; readonly mostRows?: number },
  sink: PredictionSink,
): Promise<number> {
  const intake = new RowIntake(sink, mostRows);
  const reader: RowReader = format === 'csv' ? new CsvReader(intake) : new NdjsonReader(intake);
  const lines = new LineSplitter((line, number) => reader.readLine(line, number));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) lines.push(decode(decoder, lines, chunk));
  lines.push(decode(decoder, lines));
  lines.end();
  reader.end?.();
  return intake.rows;
}

/** Without a chunk: what is left, which must not be half a character. */
function decode(
  decoder: InstanceType<typeof TextDecoder>,
  { finished }: LineSplitter,
  chunk?: Uint8Array,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw rowError(finished + 1, 'from here on the bytes are not all UTF-8', cause); // no other reason to throw
  }
}
