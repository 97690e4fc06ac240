export type {
  EvidenceFilter,
  EvidenceIndex,
  Hit,
  TermStatistics,
  WeightedTerm,
} from './index-port/evidence-index';
export { bundledCards, bundledRecords } from './library';
export type { EvidenceCard } from './library/card';
export { BUNDLED_LIBRARY } from './library/record-of-card';
export type { Concept, ConceptRole, PopulationOfInterest, Question, QuestionKind } from './question';
export type { AbstentionFeatures, RankedEvidence, Retrieval } from './retrieval';
export { stemOf, termsOf, wordsOf } from './text/terms';
