export { createMemoryIndex, type MemoryIndexOptions } from './index/memory-index';
export { searchedTerms } from './index/searched-text';
export type {
  EvidenceFilter,
  EvidenceIndex,
  Hit,
  TermStatistics,
  WeightedTerm,
} from './index-port/evidence-index';
export { contentDigest, fingerprintOf } from './index-port/fingerprint';
export { columnsOf, type FilterColumns, passes, yearOf } from './index-port/record-filter';
export { drugClassOf } from './lexicon/drugs';
export { createEngineLexicon, libraryEntries } from './lexicon/engine-lexicon';
export type { ConceptKind, Lexicon, LexiconEntry, LexiconMatch } from './lexicon/lexicon';
export type { UnderstandingContext } from './query/understand';
export { understand } from './query/understand';
export type { Concept, ConceptRole, PopulationOfInterest, Question, QuestionKind } from './question';
export type { PatientBoost } from './rank/expanded-terms';
export { isHighQuality, type JournalLevels, leadingJournalLevels } from './rank/journal-levels';
export { DESIGN_WEIGHTS } from './rank/quality';
export { bodiesOf } from './rank/recognised-bodies';
export { type RetrievalOptions, type RetrievalStage, retrieve } from './rank/retrieve';
export type { AbstentionFeatures, RankedEvidence, Retrieval } from './retrieval';
export { stemOf, termsOf, wordsOf } from './text/terms';
