// Whether clinical evidence could answer a question at all.

import type { TermStatistics, WeightedTerm } from '../index-port/evidence-index';
import type { ConceptKind, LexiconMatch } from '../lexicon/lexicon';

const CLINICAL =
  /\b(?:patients?|disease\w*|disorders?|syndromes?|treat\w*|therap\w*|clinic\w*|medic(?:al|ine|ation)\w*|drugs?|dos(?:es?|age)|symptoms?|diagnos\w*|surg\w*|infect\w*|blood|cells?|genes?|genetic\w*|hospital\w*|health\w*|risk|trial|mortality|injur\w*|pain|cancers?|tumou?rs?|heart|liver|kidney|lung|brain|bone|skin|muscle\w*|pregnan\w*|vaccin\w*|bacteri\w*|virus\w*|cardi\w*|renal|hepatic|\w+(?:itis|osis|aemia|emia|opathy|ectomy|ostomy|oscopy|plasty|oma)|placebo|efficacy|inherit\w*|nurs\w*|physician\w*|doctors?|care)\b/i;
const EVERYDAY =
  /\b(?:weather|forecast|capital of|president|prime minister|football|soccer|cricket|basketball|movie|film|song|lyrics|poem|joke|recipe|cook|stock|share price|bitcoin|crypto\w*|mortgage|tax return|javascript|python|source code|holiday|restaurant|horoscope|lottery|ignore (?:all|any|the|previous)|system prompt|war of|king of)\b/i;
/** Words that no document holds tell nothing; this share must be known where nothing sounds clinical. */
const KNOWN_SHARE = 0.5;

/** Names of these kinds stand in clinical questions alone; what a library's headings name may be anything. */
const CLINICAL_KINDS: ReadonlySet<ConceptKind> = new Set(['condition', 'drug', 'procedure']);

export interface ClinicalSigns {
  readonly matches: readonly LexiconMatch[];
  readonly terms: readonly WeightedTerm[];
  readonly statistics: TermStatistics;
}

/** False for questions without any name or word of medicine that are about everyday things or unknown to the library. */
export function isClinical(text: string, { matches, terms, statistics }: ClinicalSigns): boolean {
  if (terms.length === 0) return false;
  if (CLINICAL.test(text) || matches.some(({ entry }) => CLINICAL_KINDS.has(entry.kind))) return true;
  if (EVERYDAY.test(text)) return false;
  if (matches.length > 0) return true;
  const known = terms.filter(({ term }) => (statistics.documentFrequency.get(term) ?? 0) > 0);
  return known.length / terms.length >= KNOWN_SHARE;
}
