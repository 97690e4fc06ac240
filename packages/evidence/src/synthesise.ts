// From a request to a cited answer: the embedded engine.

import type { SynthesisOutput, SynthesisRequest } from '@synthward/contracts';
import { answerProbability } from './abstention/answer-probability';
import { isAnswered } from './abstention/is-answered';
import { composeText } from './answer/compose-text';
import { type AnswerPlan, planAnswer } from './answer/plan-answer';
import { filterOfRequest } from './answer/request-filter';
import { unansweredText } from './answer/unanswered';
import { responseFlags, unansweredFlags } from './flags/response-flags';
import type { EvidenceFilter } from './index-port/evidence-index';
import { patientConceptsOf } from './patient/patient-concepts';
import { type PatientFact, patientFactsOf } from './patient/patient-facts';
import { populationOfRequest } from './patient/population-of-request';
import type { Question } from './question';
import type { PatientBoost } from './rank/expanded-terms';
import type { Retrieval } from './retrieval';
import { type Measure, stageTimes } from './stage-times';
import { isInstruction } from './wording/quote';

/** What retrieval is asked beside the question. */
export interface RetrievalRequest {
  readonly filter: EvidenceFilter;
  /** Concepts of the patient, which order evidence and never shut any out. */
  readonly patientBoosts: readonly PatientBoost[];
  readonly isFast: boolean;
  /** The day, YYYY-MM-DD, to which ages of evidence are counted. */
  readonly asOf: string;
  /** Runs the work of a stage and takes its time. */
  readonly measure: Measure;
}

export interface SynthesisParts {
  readonly understand: (text: string) => Promise<Question>;
  readonly retrieve: (question: Question, options: RetrievalRequest) => Promise<Retrieval>;
}

export interface SynthesisMoment {
  /** The day, YYYY-MM-DD, as of which the answer is made. */
  readonly asOf: string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export interface SynthesisEngine {
  /** Equal requests to equal libraries on one day give equal texts, references and flags; only the times differ. */
  readonly synthesise: (request: SynthesisRequest, moment: SynthesisMoment) => Promise<SynthesisOutput>;
}

/** An engine that is pure but for its parts: no clock, network or disk of its own. */
export function createSynthesisEngine({ understand, retrieve }: SynthesisParts): SynthesisEngine {
  return {
    async synthesise(request, { asOf, now }) {
      const times = stageTimes(now);
      const question = await questionOf(request, understand);
      if (!question.isClinical) return unanswered(question, null, times.logs());
      const { facts, concepts } = patientOf(request, question, asOf);
      const isFast = request.fast_mode === true;
      const filter = filterOfRequest(request);
      const { measure } = times;
      const retrieval = await retrieve(question, { filter, patientBoosts: concepts, isFast, asOf, measure });
      const probability = answerProbability(retrieval.features);
      const year = Number(asOf.slice(0, 4));
      const output = await measure('blending', async () => {
        const plan = isAnswered(probability, question, retrieval)
          ? planAnswer({ question, retrieval, facts, concepts, isFast, year })
          : null;
        return plan === null ? null : answered(plan, question, probability, year);
      });
      return output === null
        ? unanswered(question, retrieval, times.logs())
        : { ...output, synthesis_logs: times.logs() };
    },
  };
}

/** Sentences that speak to software are no part of a question, unless nothing else is. */
async function questionOf(
  request: SynthesisRequest,
  understand: SynthesisParts['understand'],
): Promise<Question> {
  const sentences = request.user_query.split(/(?<=[.!?;])\s+|\n+/);
  const asked = sentences.filter((sentence) => sentence.trim() !== '' && !isInstruction(sentence));
  const question = await understand(asked.length > 0 ? asked.join(' ') : request.user_query);
  return { ...question, population: populationOfRequest(question.population, request) };
}

function patientOf(
  { assembled_patient: patient }: SynthesisRequest,
  question: Question,
  asOf: string,
): { readonly facts: readonly PatientFact[]; readonly concepts: readonly PatientBoost[] } {
  if (!patient) return { facts: [], concepts: [] };
  const facts = patientFactsOf(patient, question, asOf);
  return { facts, concepts: patientConceptsOf(facts) };
}

function answered(
  plan: AnswerPlan,
  question: Question,
  probability: number,
  year: number,
): Omit<SynthesisOutput, 'synthesis_logs'> {
  const { cited, isConflicting, isGraded, lines, references } = plan;
  return {
    synthesis: { text: composeText(lines), references },
    response_flags: responseFlags({ question, cited, probability, isConflicting, isGraded, year }),
  };
}

function unanswered(
  question: Question,
  retrieval: Retrieval | null,
  logs: SynthesisOutput['synthesis_logs'],
): SynthesisOutput {
  return {
    synthesis: { text: unansweredText(question, retrieval), references: [] },
    response_flags: unansweredFlags,
    synthesis_logs: logs,
  };
}
