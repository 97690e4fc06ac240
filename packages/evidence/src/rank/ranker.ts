// What is said of one record beside a question: relevance, quality, fit, score.

import type { EvidenceRecord } from '@synthward/contracts';
import { wordsAskedFor } from '../query/query-terms';
import type { Question } from '../question';
import type { RankedEvidence } from '../retrieval';
import { conceptShare, isMatched } from './concept-match';
import { createCoverage } from './coverage';
import type { PatientBoost } from './expanded-terms';
import type { JournalLevels } from './journal-levels';
import { populationFit, tellsOfRace } from './population-fit';
import { qualityOf } from './quality';
import { type RecordView, viewOf } from './record-view';
import { relevanceOf } from './relevance';
import { scoreOf } from './score';

export interface RankerSources {
  readonly question: Question;
  /** Of the question's stems, and of all names of its concepts. */
  readonly idf: ReadonlyMap<string, number>;
  readonly conceptIdf: ReadonlyMap<string, number>;
  readonly options: {
    readonly patientBoosts?: readonly PatientBoost[];
    readonly isFast?: boolean;
    readonly asOf: string;
    readonly journalLevels: JournalLevels;
  };
}

export type RankedView = RankedEvidence & { readonly view: RecordView };

/** Ranks records one by one; `lexical` is their share of the best BM25. */
export function createRanker({
  question,
  idf,
  conceptIdf,
  options,
}: RankerSources): (record: EvidenceRecord, lexical: number) => RankedView {
  const { patientBoosts = [], isFast = false, asOf, journalLevels } = options;
  const coverageOf = createCoverage(question.terms, { sequence: wordsAskedFor(question.text), idf });
  const asOfYear = Number(asOf.slice(0, 4));
  const { population: interest, concepts } = question;
  return (record, lexical) => {
    const view = viewOf(record);
    const coverage = coverageOf(view);
    const population = conceptShare(concepts, 'population', { view, idf: conceptIdf });
    const intervention = conceptShare(concepts, 'intervention', { view, idf: conceptIdf });
    const patient = patientShare(patientBoosts, view);
    const relevance = relevanceOf({
      lexical,
      coverage: isFast ? null : coverage,
      population,
      intervention,
      patient,
      length: view.sequence.length,
    });
    const journalLevel = journalLevels(record);
    const quality = qualityOf(record, { asOfYear, journalLevel });
    const fit = populationFit(interest, record);
    const isOfRace = interest.race !== undefined && tellsOfRace(interest.race, record);
    const { retraction } = record;
    return {
      record,
      score: scoreOf({ relevance, quality, fit, tellsOfRace: isOfRace, retraction }),
      relevance,
      quality,
      lexical,
      coverage: coverage.sentence,
      fit,
      matches: { population: isMatched(population), intervention: isMatched(intervention) },
      journalLevel,
      view,
    };
  };
}

/** The weight of the patient's concepts that the record holds whole, 0 to 1. */
function patientShare(boosts: readonly PatientBoost[], view: RecordView): number {
  const whole = boosts.reduce((sum, { weight }) => sum + weight, 0);
  const held = boosts.filter(({ terms }) => terms.every((term) => view.held.has(term)));
  return whole === 0 ? 0 : held.reduce((sum, { weight }) => sum + weight, 0) / whole;
}
