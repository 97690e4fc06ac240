// Which records are looked at closely: four searches, and one order out of them.

import type { EvidenceRecord, StudyDesign } from '@synthward/contracts';
import type { EvidenceFilter, EvidenceIndex, Hit } from '../index-port/evidence-index';
import type { Question } from '../question';
import { expandedTerms, FEEDBACK_DOCUMENTS, type PatientBoost } from './expanded-terms';
import { fuse } from './fuse';

const LIST_WEIGHTS = { words: 1, expanded: 0.3, guidelines: 0.5, strong: 0.5 };
const STRONG_DESIGNS: readonly StudyDesign[] = ['evidence-review', 'randomised-trial'];

/** How many of each list, and how many in all. */
export interface CandidateLimits {
  readonly list: number;
  readonly all: number;
}

export interface CandidateSources {
  readonly question: Question;
  readonly filter: EvidenceFilter;
  readonly patientBoosts: readonly PatientBoost[];
  readonly limits: CandidateLimits;
  /** Nearest first, found before the others. */
  readonly guidelines: readonly Hit[];
  readonly isFast: boolean;
}

export interface Candidates {
  /** By BM25 of the question's own words. */
  readonly words: readonly Hit[];
  /** All that any list found, in their common order. */
  readonly records: readonly EvidenceRecord[];
  /** BM25 of the question's own words; 0 for what only other words found. */
  scoreOf(id: string): number;
}

/** The guidelines nearest to the question's own words. */
export async function searchGuidelines(
  index: EvidenceIndex,
  { question, filter, limits }: Pick<CandidateSources, 'question' | 'filter' | 'limits'>,
): Promise<Hit[]> {
  const narrowed = narrowedTo(['guideline'], filter);
  return narrowed ? index.search(question.terms, narrowed, limits.list) : [];
}

/** The candidates of a question. Fast: by its words, and guidelines, alone. */
export async function findCandidates(index: EvidenceIndex, sources: CandidateSources): Promise<Candidates> {
  const { question, filter, limits, guidelines, isFast } = sources;
  const words = await index.search(question.terms, filter, limits.list);
  const strong = isFast ? [] : await searchStrong(index, sources);
  const expanded = isFast ? [] : await searchExpanded(index, words, sources);
  const lists = [
    { hits: words, weight: LIST_WEIGHTS.words },
    { hits: expanded, weight: LIST_WEIGHTS.expanded },
    { hits: guidelines, weight: LIST_WEIGHTS.guidelines },
    { hits: strong, weight: LIST_WEIGHTS.strong },
  ];
  const records = await index.get(fuse(lists, limits.all));
  const scores = new Map([...strong, ...guidelines, ...words].map(({ id, score }) => [id, score]));
  return { words, records, scoreOf: (id) => scores.get(id) ?? 0 };
}

async function searchStrong(
  index: EvidenceIndex,
  { question, filter, limits }: CandidateSources,
): Promise<Hit[]> {
  const narrowed = narrowedTo(STRONG_DESIGNS, filter);
  return narrowed ? index.search(question.terms, narrowed, limits.list) : [];
}

async function searchExpanded(
  index: EvidenceIndex,
  words: readonly Hit[],
  { question, filter, limits, patientBoosts }: CandidateSources,
): Promise<Hit[]> {
  const first = words.slice(0, FEEDBACK_DOCUMENTS);
  const records = await index.get(first.map(({ id }) => id));
  const nearest = records.flatMap((record) => {
    const hit = first.find(({ id }) => id === record.id);
    return hit ? [{ hit, record }] : [];
  });
  const { terms, concepts } = question;
  return index.search(expandedTerms({ terms, concepts, patientBoosts, nearest }), filter, limits.list);
}

/** The filter for some of its designs; null where it wants none of them. */
function narrowedTo(designs: readonly StudyDesign[], filter: EvidenceFilter): EvidenceFilter | null {
  const wanted = designs.filter((design) => filter.designs?.includes(design) ?? true);
  return wanted.length === 0 ? null : { ...filter, designs: wanted };
}
