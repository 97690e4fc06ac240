export type {
  EvidenceFilter,
  EvidenceIndex,
  Hit,
  TermStatistics,
  WeightedTerm,
} from './index-port/evidence-index';
export { stemOf, termsOf, wordsOf } from './text/terms';
