// Predictions as NDJSON: a pair, a member of a cluster or a whole cluster on each line.

import { rowError } from './row-error';
import type { RowIntake } from './row-intake';

const ROW_EXPECTED =
  'expected {"recordA", "recordB"} and perhaps "score", {"clusterID", "recordID"} or {"cluster": [recordID, ...]}';
const ID_EXPECTED = 'must be a text that is not empty';

/** Members that are not named in a row's shape are passed over. */
interface Row {
  readonly line: number;
  readonly members: Readonly<Record<string, unknown>>;
}

/** Reads line by line; blank lines are passed over. */
export class NdjsonReader {
  constructor(private readonly intake: RowIntake) {}

  /** Throws `invalid_predictions` for a row that cannot be read. */
  readLine(text: string, line: number): void {
    if (text.trim() === '') return;
    const row = { line, members: membersOf(text, line) };
    if (isIn(row, 'recordA') || isIn(row, 'recordB')) this.addPair(row);
    else if (isIn(row, 'cluster')) this.addCluster(row);
    else if (isIn(row, 'clusterID') || isIn(row, 'clusterId')) this.addMember(row);
    else throw rowError(line, ROW_EXPECTED);
  }

  private addPair(row: Row): void {
    const { score } = row.members;
    const isScore = score === undefined || score === null || typeof score === 'number';
    if (!isScore) throw rowError(row.line, 'score must be a number, such as 0.93');
    this.intake.addPair(row.line, {
      a: idOf(row, 'recordA'),
      b: idOf(row, 'recordB'),
      score: score ?? undefined,
    });
  }

  private addMember(row: Row): void {
    const cluster = isIn(row, 'clusterID') ? 'clusterID' : 'clusterId';
    const record = isIn(row, 'recordId') ? 'recordId' : 'recordID';
    this.intake.addMember(row.line, idOf(row, cluster), idOf(row, record));
  }

  /** The cluster gets a name that no client can send by accident. */
  private addCluster({ line, members: { cluster } }: Row): void {
    if (!Array.isArray(cluster) || cluster.length === 0) {
      throw rowError(line, 'cluster must be a list of at least one recordID');
    }
    for (const record of cluster) {
      if (!isID(record)) throw rowError(line, `each recordID of cluster ${ID_EXPECTED}`);
      this.intake.addMember(line, `\u0000${line}`, record);
    }
  }
}

function membersOf(text: string, line: number): Row['members'] {
  const value = parseJson(text, line);
  if (!isObject(value)) throw rowError(line, ROW_EXPECTED);
  return value;
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw rowError(line, 'expected one JSON object', cause);
  }
}

function isObject(value: unknown): value is Row['members'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIn({ members }: Row, name: string): boolean {
  return Object.hasOwn(members, name);
}

function idOf({ members, line }: Row, name: string): string {
  const id = Object.hasOwn(members, name) ? members[name] : undefined;
  if (!isID(id)) throw rowError(line, `${name} ${ID_EXPECTED}`);
  return id;
}

function isID(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
