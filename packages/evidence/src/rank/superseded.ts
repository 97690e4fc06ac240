// Which guidelines a newer one of the same body on the same topic replaces.

import type { EvidenceRecord } from '@synthward/contracts';
import { yearOf } from '../index-port/record-filter';
import { termsOf } from '../text/terms';
import { bodiesOf } from './recognised-bodies';

/** Words of titles that say that something is a guideline, not on what. */
const NO_TOPIC = new Set(
  termsOf(
    `guideline guidelines recommendation recommendations statement position consensus update updated practice clinical report
    task force committee society association american european british canadian international national college academy
    foundation federation executive summary evidence based management treatment diagnosis scientific professional revision
    edition part standards medical care joint work group working panel expert world health organization patients`,
  ),
);
const YEAR = /^(?:19|20)\d\d$/;
/** Share of words in common, from which on two titles have one topic. */
const SAME_TOPIC = 0.6;

/** The newer guideline's id by the older one's, among `records`; bodies or years that are unknown replace nothing. */
export function supersededGuidelines(records: readonly EvidenceRecord[]): Map<string, string> {
  const guidelines = records
    .filter(({ design }) => design === 'guideline')
    .map((record) => ({ record, year: yearOf(record), bodies: bodiesOf(record), topic: topicOf(record) }));
  const superseded = new Map<string, string>();
  for (const older of guidelines) {
    const newest = guidelines
      .filter((newer) => isReplacedBy(older, newer))
      .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.record.id < b.record.id ? -1 : 1))[0];
    if (newest) superseded.set(older.record.id, newest.record.id);
  }
  return superseded;
}

interface Guideline {
  readonly year: number | null;
  readonly bodies: readonly string[];
  readonly topic: ReadonlySet<string>;
}

function isReplacedBy(older: Guideline, newer: Guideline): boolean {
  if (older.year === null || newer.year === null || newer.year <= older.year) return false;
  return (
    older.bodies.some((body) => newer.bodies.includes(body)) &&
    overlap(older.topic, newer.topic) >= SAME_TOPIC
  );
}

function topicOf({ title }: EvidenceRecord): Set<string> {
  return new Set(termsOf(title).filter((term) => !NO_TOPIC.has(term) && !YEAR.test(term)));
}

/** Words in both over words in either; titles without a topic have none in common. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((term) => b.has(term)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}
