// Events of a source, gathered until they are written together.

import type { ImportCounts, ImportProblem } from '@synthward/contracts';
import type { EvidenceBatch, EvidenceText, ImportProgress } from '@synthward/db';
import { type IngestEvent, idsOf, replaces, revisionOf } from '@synthward/evidence';

const GRAVITY = { none: 0, concern: 1, retracted: 2 } as const;
const MOST_PROBLEMS = 100;

export class ImportBatch {
  readonly #library: string;
  readonly #texts = new Map<string, EvidenceText>();
  readonly #deletions = new Set<string>();
  readonly #tombstones = new Map<string, number>();
  readonly #problems: ImportProblem[] = [];
  #repeated = 0;
  events = 0;

  constructor(library: string) {
    this.#library = library;
  }

  take(event: IngestEvent): void {
    this.events += 1;
    if (event.kind === 'deletion') for (const id of event.ids) this.#deletions.add(id);
    else if (event.kind === 'tombstone') this.#bury(event.ids, event.retraction);
    else if (event.kind === 'problem') {
      const { pmid, reason, lost, position } = event;
      this.#problems.push({ line: position.line, pmid, reason, lost });
    } else this.#takeText(event);
  }

  /** What is to be written. */
  get contents(): EvidenceBatch {
    return {
      library: this.#library,
      texts: [...this.#texts.values()],
      deletions: [...this.#deletions],
      tombstones: [...this.#tombstones].map(([id, gravity]) => ({ id, gravity })),
    };
  }

  /** How far an import is once this is written. */
  progressAfter(before: ImportProgress, written: ImportCounts): ImportProgress {
    const lost = { ...before.lost };
    for (const problem of this.#problems) lost[problem.lost] += 1;
    return {
      eventsDone: before.eventsDone + this.events,
      counts: {
        added: before.counts.added + written.added,
        changed: before.counts.changed + written.changed,
        unchanged: before.counts.unchanged + written.unchanged + this.#repeated,
        removed: before.counts.removed + written.removed,
        tombstones: before.counts.tombstones + written.tombstones,
      },
      lost,
      problems: [...before.problems, ...this.#problems].slice(0, MOST_PROBLEMS),
    };
  }

  /** Of two texts of one article the newer one stays. What a record says of itself holds in every library. */
  #takeText({ record, revision }: Extract<IngestEvent, { kind: 'record' }>): void {
    const ids = idsOf(record);
    const doiID = ids.find((id) => id !== record.id && id.startsWith('doi:')) ?? null;
    const text = { record, doiID, ...revisionOf(record, revision) };
    const known = this.#texts.get(record.id);
    if (known) this.#repeated += 1;
    if (!known || replaces(text, known)) this.#texts.set(record.id, text);
    if (record.retraction !== 'none') this.#bury([record.id, ...ids], record.retraction);
  }

  #bury(ids: readonly string[], retraction: 'concern' | 'retracted'): void {
    for (const id of ids)
      this.#tombstones.set(id, Math.max(this.#tombstones.get(id) ?? 0, GRAVITY[retraction]));
  }
}
