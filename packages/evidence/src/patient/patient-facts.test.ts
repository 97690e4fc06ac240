import { questionOf } from '../../test/hand-made-retrieval';
import { allergyOf, conditionOf, graphOf, medicationOf, nodeOf } from '../../test/sample-patient';
import { patientConceptsOf } from './patient-concepts';
import { patientFactsOf } from './patient-facts';

const question = questionOf('Does drugol help in heart failure?');
const ASOF = '2026-11-26';

function weights(...nodes: Parameters<typeof graphOf>[0]): Record<string, number> {
  const facts = patientFactsOf(graphOf(nodes), question, ASOF);
  return Object.fromEntries(facts.map(({ name, weight }) => [name, weight]));
}

test('conditions weigh by their status, treatments by theirs, and what is not notable less', () => {
  expect(
    weights(
      conditionOf('gout'),
      conditionOf('asthma', 'resolved'),
      conditionOf('anaemia', null),
      medicationOf('drugol'),
      medicationOf('other', 'stopped'),
      { ...conditionOf('cough'), notable: false },
    ),
  ).toEqual({ gout: 1, asthma: 0.3, anaemia: 0.5, drugol: 1, other: 0, cough: 0.4 });
});

test('observations weigh by what was seen and fade over a year', () => {
  const seen = (interpretation: 'critical high' | 'high' | 'normal', observation_time: string | null) => ({
    observation_metadata: { interpretation, risk: null, risk_direction: null, observation_time },
  });
  const result = weights(
    nodeOf('a', seen('critical high', '2026-11-26T08:00:00Z')),
    nodeOf('b', seen('high', '2025-11-26T08:00:00Z')),
    nodeOf('c', seen('normal', '2026-11-26T08:00:00Z')),
    nodeOf('d', seen('high', null)),
  );
  expect(result.a).toBe(1);
  expect(result.b).toBeCloseTo(0.7 / Math.E, 10);
  expect(result.c).toBe(0);
  expect(result.d).toBe(0.35);
});

test('what hangs together with what the question mentions gains half its weight, once, and dangling edges carry nothing', () => {
  const nodes = [
    conditionOf('heart failure'),
    conditionOf('asthma', 'resolved'),
    conditionOf('gout', 'resolved'),
  ];
  const edge = (source: string, target: string) => ({ source: `id:${source}`, target: `id:${target}` });
  const relationships = [
    edge('heart failure', 'asthma'),
    edge('asthma', 'gout'),
    edge('heart failure', 'nobody'),
  ];
  const facts = patientFactsOf(graphOf(nodes, { relationships }), question, ASOF);
  expect(facts.map(({ weight }) => weight)).toEqual([1, 0.8, 0.3]);
});

test('refuted allergies are nothing; allergies and family history order no evidence', () => {
  const family = nodeOf('colon cancer', {
    condition_metadata: { clinicalStatus: 'active', family_history: true },
  });
  const nodes = [allergyOf('penicillin'), allergyOf('aspirin', 'refuted'), family, conditionOf('gout')];
  const facts = patientFactsOf(graphOf(nodes), question, ASOF);
  expect(facts.map(({ kind, name }) => [kind, name])).toEqual([
    ['allergy', 'penicillin'],
    ['family-history', 'colon cancer'],
    ['condition', 'gout'],
  ]);
  expect(patientConceptsOf(facts).map(({ name }) => name)).toEqual(['gout']);
});

test('a node without a preferred name is called by its coding, and one without either is left out', () => {
  const bare = { system_id: null, system_preferred_name: null };
  const coded = { ...conditionOf('x'), ...bare, coding: [{ code: '1', system: null, display: ' Gout ' }] };
  expect(weights(coded, { ...conditionOf('y'), ...bare })).toEqual({ Gout: 1 });
});

test('the eight weightiest concepts order evidence, each name once', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    conditionOf(`condition c${i}`, i < 4 ? 'resolved' : 'active'),
  );
  const facts = patientFactsOf(graphOf([...many, conditionOf('condition c5')]), question, ASOF);
  const names = patientConceptsOf(facts).map(({ name }) => name);
  expect(names).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((i) => `condition c${i}`));
});
