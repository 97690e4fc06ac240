// From a request to a cited answer: the embedded engine.

import type { SynthesisLogs, SynthesisOutput, SynthesisRequest } from '@synthward/contracts';
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
import { type ChatMessage, chatMessages } from './worded/chat-messages';
import { judgeWording, type WordingDrop } from './worded/judge-wording';
import { offeredSentences } from './worded/offered-sentence';
import { readWording } from './worded/read-wording';
import { wordPlan } from './worded/word-plan';
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

/**
 * Asks a language model, and is told how long the stages took that have passed; null when there is no answer to be had, for
 * whatever reason.
 */
export type AskModel = (messages: readonly ChatMessage[], passed: SynthesisLogs) => Promise<string | null>;

/** What became of the sentences of a language model. */
export interface WordingTally {
  /** Whether its answer could be read at all. */
  readonly isReadable: boolean;
  readonly kept: number;
  readonly dropped: Readonly<Partial<Record<WordingDrop, number>>>;
  /** Cited ids that were not offered. */
  readonly strayIDs: number;
}

export interface WordedSynthesis {
  readonly output: SynthesisOutput;
  /** Null when no model was asked or none has answered. */
  readonly tally: WordingTally | null;
}

export interface SynthesisEngine {
  /** Equal requests to equal libraries on one day give equal texts, references and flags; only the times differ. */
  readonly synthesise: (request: SynthesisRequest, moment: SynthesisMoment) => Promise<SynthesisOutput>;
  /**
   * The same answer, in which a language model may word what would be quoted. It is asked once at most, and neither in
   * fast mode nor where there is nothing to quote. Whatever it says, each sentence in the text is borne out by what it
   * cites, the same evidence is cited, and the flags are the same.
   */
  readonly synthesiseWorded: (
    request: SynthesisRequest,
    moment: SynthesisMoment,
    ask: AskModel,
  ) => Promise<WordedSynthesis>;
}

/** An engine that is pure but for its parts: no clock, network or disk of its own. */
export function createSynthesisEngine(parts: SynthesisParts): SynthesisEngine {
  return {
    async synthesise(request, moment) {
      const { output } = await run(parts, request, { moment, ask: null });
      return output;
    },
    synthesiseWorded: (request, moment, ask) => run(parts, request, { moment, ask }),
  };
}

interface Running {
  readonly moment: SynthesisMoment;
  readonly ask: AskModel | null;
}

async function run(
  { understand, retrieve }: SynthesisParts,
  request: SynthesisRequest,
  { moment: { asOf, now }, ask }: Running,
): Promise<WordedSynthesis> {
  const times = stageTimes(now);
  const question = await questionOf(request, understand);
  if (!question.isClinical) return { output: unanswered(question, null, times.logs()), tally: null };
  const { facts, concepts } = patientOf(request, question, asOf);
  const isFast = request.fast_mode === true;
  const filter = filterOfRequest(request);
  const { measure } = times;
  const retrieval = await retrieve(question, { filter, patientBoosts: concepts, isFast, asOf, measure });
  const probability = answerProbability(retrieval.features);
  const year = Number(asOf.slice(0, 4));
  const blended = await measure('blending', async () => {
    const plan = isAnswered(probability, question, retrieval)
      ? planAnswer({ question, retrieval, facts, concepts, isFast, year })
      : null;
    if (plan === null) return null;
    const worded = isFast
      ? NOT_WORDED
      : await wordingOf(plan, question, ask && ((messages) => ask(messages, times.logs())));
    return { ...worded, output: answered(worded.plan ?? plan, question, probability, year) };
  });
  return blended === null
    ? { output: unanswered(question, retrieval, times.logs()), tally: null }
    : { output: { ...blended.output, synthesis_logs: times.logs() }, tally: blended.tally };
}

const NOT_WORDED = { plan: null, tally: null };

/** The plan as a model words it; null for both where none has answered. */
async function wordingOf(
  plan: AnswerPlan,
  question: Question,
  ask: ((messages: readonly ChatMessage[]) => Promise<string | null>) | null,
): Promise<{ readonly plan: AnswerPlan | null; readonly tally: WordingTally | null }> {
  const offered = offeredSentences(plan);
  if (ask === null || offered.length === 0 || isInstruction(question.text)) return NOT_WORDED;
  const content = await ask(chatMessages(question.text, offered));
  if (content === null) return NOT_WORDED;
  const read = readWording(content);
  if (read === null) return { plan: null, tally: { isReadable: false, kept: 0, dropped: {}, strayIDs: 0 } };
  const { kept, dropped, strayIDs } = judgeWording(read, offered);
  return {
    plan: wordPlan(plan, kept, offered),
    tally: { isReadable: true, kept: kept.length, dropped, strayIDs },
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
