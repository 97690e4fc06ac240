// Specifications as clients send them.

/** A small valid request, with whatever the test is about laid over it. */
export function sampleSpec(over: Readonly<Record<string, unknown>> = {}) {
  return {
    name: 'Sample cohort',
    population: 20,
    seed: 7,
    conditions: [{ name: 'hypertension', prevalence: 0.5 }],
    hie: { sourceSystems: ['clinic', 'lab'], duplicateRate: 0.1 },
    exports: { formats: ['json', 'ndjson', 'manifest'] },
    ...over,
  };
}
