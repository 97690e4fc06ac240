export { type AbstentionCalibration, answerProbability } from './abstention/answer-probability';
export { filterOfRequest } from './answer/request-filter';
export { type TextVerification, type VerificationBasis, verifyText } from './answer/verify-text';
export { type AskedEffect, askedEffectOf } from './conflict/asked-effect';
export { type ComparedEffect, type Direction, directionOf } from './conflict/direction';
export { type CitedAnswer, responseFlags } from './flags/response-flags';
export type {
  EvidenceFilter,
  EvidenceIndex,
  Hit,
  TermStatistics,
  WeightedTerm,
} from './index-port/evidence-index';
export { type PatientConcept, patientConceptsOf } from './patient/patient-concepts';
export { type PatientFact, patientFactsOf } from './patient/patient-facts';
export { populationOfRequest } from './patient/population-of-request';
export type { Concept, ConceptRole, PopulationOfInterest, Question, QuestionKind } from './question';
export type { AbstentionFeatures, RankedEvidence, Retrieval } from './retrieval';
export { type EvidenceSentence, sentencesOf } from './sentences/evidence-sentence';
export { type ScoredSentence, scoreSentences } from './sentences/score-sentences';
export { type Span, sentenceSpans } from './sentences/split-sentences';
export { type Measure, type Stage, stageTimes } from './stage-times';
export {
  createSynthesisEngine,
  type RetrievalOptions,
  type SynthesisEngine,
  type SynthesisMoment,
  type SynthesisParts,
} from './synthesise';
export { stemOf, termsOf, wordsOf } from './text/terms';
export { quoteOf } from './wording/quote';
export { referenceOf } from './wording/reference';
export { type WordingFault, wordingFault } from './wording/validate-sentence';
