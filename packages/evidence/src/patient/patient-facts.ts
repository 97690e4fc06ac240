// What a patient graph tells that can bear on evidence, each with a weight; identifiers are never read.

import type { PatientGraph, PatientNode } from '@synthward/contracts';
import { exp, parseIsoDate } from '@synthward/kernel';
import { termsOf } from '../text/terms';

type PatientFactKind = 'condition' | 'observation' | 'treatment' | 'allergy' | 'family-history';

export interface PatientFact {
  readonly kind: PatientFactKind;
  /** As the graph names it. */
  readonly name: string;
  /** The stems of the name. */
  readonly terms: readonly string[];
  /** 0 to 1; 0 for what is over, was never done, or is normal. */
  readonly weight: number;
  readonly node: PatientNode;
}

const MOST_NODES = 5000;
const NOT_NOTABLE = 0.4;
const DAYS_OF_DECAY = 365;
const UNKNOWN = 0.5;

const CONDITION: Readonly<Record<string, number>> = {
  active: 1,
  recurrence: 1,
  relapse: 1,
  inactive: 0.5,
  remission: 0.5,
  resolved: 0.3,
};
const TREATMENT: Readonly<Record<string, number>> = {
  active: 1,
  'in-progress': 1,
  'on-hold': 0.5,
  completed: 0.3,
  draft: 0,
  stopped: 0,
  cancelled: 0,
  'entered-in-error': 0,
  'not-done': 0,
};

/** The named facts of a graph, in its order; what hangs together with what the question mentions gains half its weight. */
export function patientFactsOf(
  graph: PatientGraph,
  question: { readonly terms: readonly { readonly term: string }[] },
  asOf: string,
): PatientFact[] {
  const asked = new Set(question.terms.map(({ term }) => term));
  const nodes = graph.nodes.slice(0, MOST_NODES);
  const facts = nodes.flatMap((node) => factOf(node, asOf));
  const passed = passedWeights(graph, facts, asked);
  return facts.map((fact) => ({
    ...fact,
    weight: Math.min(1, fact.weight + (passed.get(fact.node.system_id ?? '') ?? 0)),
  }));
}

/** The preferred name, else the first display of a coding; null for a node that has neither. */
function nameOf(node: PatientNode): string | null {
  const displays = (node.coding ?? []).map(({ display }) => display);
  const name = [node.system_preferred_name, ...displays].find((text) => (text ?? '').trim() !== '');
  return name?.trim() ?? null;
}

function factOf(node: PatientNode, asOf: string): PatientFact[] {
  const name = nameOf(node);
  if (name === null) return [];
  const known = weighed(node, asOf);
  if (known === null) return [];
  const weight = known.weight * (node.notable ? 1 : NOT_NOTABLE);
  return [{ kind: known.kind, name, terms: [...new Set(termsOf(name))], weight, node }];
}

/** Null for nodes of another kind and for allergies that were refuted or entered in error. */
function weighed({ metadata }: PatientNode, asOf: string): Pick<PatientFact, 'kind' | 'weight'> | null {
  const condition = metadata?.condition_metadata;
  if (condition) {
    const kind = condition.family_history === true ? 'family-history' : 'condition';
    return { kind, weight: CONDITION[condition.clinicalStatus ?? ''] ?? UNKNOWN };
  }
  const observation = metadata?.observation_metadata;
  if (observation) return { kind: 'observation', weight: observationWeight(observation, asOf) };
  const treatment = metadata?.intervention_metadata;
  if (treatment) return { kind: 'treatment', weight: TREATMENT[treatment.status ?? ''] ?? UNKNOWN };
  const allergy = metadata?.allergy_metadata;
  if (!allergy || /^(?:refuted|entered-in-error)$/.test(allergy.verificationStatus ?? '')) return null;
  return { kind: 'allergy', weight: 1 };
}

type Observation = NonNullable<NonNullable<PatientNode['metadata']>['observation_metadata']>;

function observationWeight(observation: Observation, asOf: string): number {
  const { interpretation, risk, risk_direction: direction, observation_time: time } = observation;
  const seen = interpretation ?? '';
  let weight = 0;
  if (/abnormal|high|low|positive|resistant|worse/.test(seen) || risk === 'high') weight = 0.7;
  if (/^critical/.test(seen) || direction?.startsWith('very') === true) weight = 1;
  return weight * freshness(time, asOf);
}

/** 1 for today, 1/e after a year; without a time as after some eight months. */
function freshness(time: string | null, asOf: string): number {
  const [then, today] = [time === null ? undefined : parseIsoDate(time.slice(0, 10)), parseIsoDate(asOf)];
  if (then === undefined || today === undefined) return UNKNOWN;
  return exp(-Math.min(Math.max(0, today - then) / DAYS_OF_DECAY, 100));
}

/** Half the weight of each mentioned node goes over its edges, one hop; edges that lead nowhere carry nothing. */
function passedWeights(
  graph: PatientGraph,
  facts: readonly PatientFact[],
  asked: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const mentioned = new Map(
    facts
      .filter(({ terms, node }) => node.system_id !== null && terms.some((term) => asked.has(term)))
      .map(({ node, weight }) => [node.system_id ?? '', weight]),
  );
  const passed = new Map<string, number>();
  const pass = (from: string, to: string) => {
    const weight = mentioned.get(from);
    if (weight !== undefined && from !== to) passed.set(to, Math.max(passed.get(to) ?? 0, weight / 2));
  };
  for (const { source, target } of graph.relationships) {
    pass(source, target);
    pass(target, source);
  }
  return passed;
}
