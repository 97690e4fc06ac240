// What kind of study an article is, and which rule said so.

import type { EvidenceRecord, StudyDesign } from '@synthward/contracts';
import { bodiesOf } from '../../rank/recognised-bodies';
import { sectionKindOf } from '../../sentences/section-kind';
import type { SourceArticle, SourceName } from '../source-article';

export interface DerivedDesign {
  readonly design: StudyDesign;
  readonly designRule: string;
}

/** In this order; unique ids of MeSH, or names where the source gives no ids. */
const TYPES: readonly (readonly [StudyDesign, ReadonlySet<string>, RegExp])[] = [
  [
    'excluded',
    new Set(['D016441', 'D016440', 'D016425']),
    /^(?:retracted publication|retraction of publication|retraction notice|published erratum|clinical trial protocol)$/i,
  ],
  [
    'guideline',
    new Set(['D017065', 'D016431', 'D016446']),
    /^(?:practice guideline|guideline|consensus development conference(?:, nih)?)$/i,
  ],
  ['evidence-review', new Set(['D000078182', 'D017418']), /^(?:systematic review|meta-analysis)$/i],
  [
    'randomised-trial',
    new Set(['D016449', 'D065007']),
    /^(?:randomi[sz]ed controlled trial|pragmatic clinical trial)$/i,
  ],
  [
    'other-trial',
    new Set(['D018848', 'D016430', 'D017428']),
    /^(?:controlled clinical trial|clinical trial|clinical trial, phase (?:i|ii|iii|iv)|adaptive clinical trial|equivalence trial)$/i,
  ],
  ['cohort', new Set(['D064888']), /^observational study$/i],
  ['case-report', new Set(['D002363']), /^case reports?$/i],
  ['narrative-review', new Set(['D016454']), /^review$/i],
  ['opinion', new Set(['D016421', 'D016422', 'D016420']), /^(?:editorial|letter|comment)$/i],
];

const GUIDELINE_TITLE =
  /\b(?:guidelines?|recommendations?|position statement|consensus (?:statement|report))\b/i;
const REVIEW_TITLE = /\bsystematic review|\bmeta-?\s?analy|\bcochrane\b/i;
const RANDOMISED =
  /\brandomi[sz]ed\b|\brandomly (?:assigned|allocated)\b|\bplacebo\b|\bdouble[- ]blind(?:ed)?\b/i;
const COHORT_HEADING =
  /^(?:cohort|prospective|retrospective|follow-up|longitudinal|cross-sectional) studies$/i;
const CASE_CONTROL_HEADING = /^case-control studies$/i;

type Described = Pick<
  SourceArticle,
  'title' | 'sections' | 'body' | 'publicationTypes' | 'mesh' | 'journal' | 'societies'
>;

/** The first rule that fits decides; what is read from words does only where no publication type does. */
export function designOf(article: Described): DerivedDesign {
  return (
    byAnimals(article) ??
    byType(article.publicationTypes) ??
    byWords(article) ?? { design: 'other', designRule: 'no rule fits' }
  );
}

/** Whether subject headings name animals and no people. */
export function isOfAnimalsAlone(mesh: EvidenceRecord['mesh']): boolean {
  const names = new Set(mesh.map(({ name }) => name));
  return names.has('Animals') && !names.has('Humans');
}

function byAnimals({ mesh }: Described): DerivedDesign | null {
  return isOfAnimalsAlone(mesh) ? { design: 'excluded', designRule: 'headings: animals alone' } : null;
}

function byType(types: readonly SourceName[]): DerivedDesign | null {
  for (const [design, ids, names] of TYPES) {
    const type = types.find(({ ui, name }) => (ui !== null && ids.has(ui)) || names.test(name));
    if (type) return { design, designRule: `publication type: ${type.name}` };
  }
  return null;
}

function byWords(article: Described): DerivedDesign | null {
  const { title, journal, societies } = article;
  if (isProtocol(article)) return { design: 'excluded', designRule: 'title: a protocol, without results' };
  if (GUIDELINE_TITLE.test(title) && bodiesOf({ title, societies }).length > 0)
    return { design: 'guideline', designRule: 'title: of a recognised body' };
  if (REVIEW_TITLE.test(title) || /cochrane database/i.test(journal ?? ''))
    return { design: 'evidence-review', designRule: 'title: a review of evidence' };
  if (RANDOMISED.test(wordsOf(article)))
    return { design: 'randomised-trial', designRule: 'text: randomised' };
  return byHeading(article);
}

function byHeading({ mesh }: Described): DerivedDesign | null {
  const caseControl = mesh.find(({ name }) => CASE_CONTROL_HEADING.test(name));
  if (caseControl) return { design: 'case-control', designRule: `heading: ${caseControl.name}` };
  const cohort = mesh.find(({ name }) => COHORT_HEADING.test(name));
  return cohort ? { design: 'cohort', designRule: `heading: ${cohort.name}` } : null;
}

function isProtocol({ title, sections }: Described): boolean {
  const hasResults = sections.some(({ label }) => sectionKindOf(label) === 'results');
  return /\bprotocol\b/i.test(title) && !hasResults;
}

function wordsOf({ title, sections }: Described): string {
  return [title, ...sections.map(({ text }) => text)].join(' ');
}
