export {
  type AbstentionCalibration,
  abstentionBasis,
  answerProbability,
} from './abstention/answer-probability';
export { filterOfRequest } from './answer/request-filter';
export { type TextVerification, type VerificationBasis, verifyText } from './answer/verify-text';
export { type AskedEffect, askedEffectOf } from './conflict/asked-effect';
export { directionOf } from './conflict/direction';
export type { ComparedEffect, Direction } from './conflict/effect';
export { createEmbeddedEngine, type EmbeddedEngineParts } from './embedded-engine';
export { type CitedAnswer, responseFlags } from './flags/response-flags';
export { findIdentifiers, findIdentifiersInCode } from './guard/find-identifiers';
export { identifierSearch } from './guard/guard-request';
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
export { untoldRecord } from './index-port/untold-record';
export { idsOf } from './ingest/derive/identity';
export type { IngestEvent, IngestProblem, Revision, SourcePosition } from './ingest/ingest-event';
export { type ReadEvidenceOptions, readEvidence } from './ingest/read-evidence';
export { gravest, replaces, revisionOf, type StoredRevision, withTombstones } from './ingest/settle';
export { textOfBytes } from './ingest/text-of-bytes';
export { drugClassOf } from './lexicon/drugs';
export { createEngineLexicon, libraryEntries } from './lexicon/engine-lexicon';
export type { ConceptKind, Lexicon, LexiconEntry, LexiconMatch } from './lexicon/lexicon';
export { bundledCards, bundledRecords } from './library';
export type { EvidenceCard } from './library/card';
export { type LibraryQuestion, libraryQuestions } from './library/questions';
export { BUNDLED_LIBRARY } from './library/record-of-card';
export { patientConceptsOf } from './patient/patient-concepts';
export { type PatientFact, patientFactsOf } from './patient/patient-facts';
export { populationOfRequest } from './patient/population-of-request';
export type { UnderstandingContext } from './query/understand';
export { understand } from './query/understand';
export type { Concept, ConceptRole, PopulationOfInterest, Question, QuestionKind } from './question';
export type { PatientBoost } from './rank/expanded-terms';
export { isHighQuality, type JournalLevels, leadingJournalLevels } from './rank/journal-levels';
export { DESIGN_WEIGHTS } from './rank/quality';
export { bodiesOf } from './rank/recognised-bodies';
export { type RetrievalOptions, type RetrievalStage, retrieve } from './rank/retrieve';
export type { AbstentionFeatures, RankedEvidence, Retrieval } from './retrieval';
export { type EvidenceSentence, sentencesOf } from './sentences/evidence-sentence';
export { type ScoredSentence, scoreSentences } from './sentences/score-sentences';
export { type Span, sentenceSpans } from './sentences/split-sentences';
export { type Measure, type Stage, stageTimes } from './stage-times';
export {
  type AskModel,
  createSynthesisEngine,
  type RetrievalRequest,
  type SynthesisEngine,
  type SynthesisMoment,
  type SynthesisParts,
  type WordedSynthesis,
  type WordingTally,
} from './synthesise';
export { lengthNorm, MOST_COUNTED, mostOfTerm, scoreOfTerm } from './text/bm25';
export { stemOf, termsOf, wordsOf } from './text/terms';
export type { ChatMessage } from './worded/chat-messages';
export { quoteOf } from './wording/quote';
export { referenceOf } from './wording/reference';
export { type WordingFault, wordingFault } from './wording/validate-sentence';
