// A condition that cannot occur without its cause brings the cause along, at the smallest count that supports it.

import type { CohortSpec } from '@synthward/contracts';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { targetsOf as targetsWithin } from './condition-targets';
import { stratify } from './strata';

function targetsOf(spec: CohortSpec) {
  return targetsWithin(spec, stratify(spec));
}

function quotas(conditions: readonly { name: string; prevalence: number }[]): Record<string, number> {
  const { targets } = targetsOf(sampleSpec({ conditions }));
  return Object.fromEntries(targets.map(({ definition, quota }) => [definition.id, quota]));
}

test('an undeclared required cause is planned at the count of its largest effect', () => {
  expect(
    quotas([
      { name: 'diabetic-retinopathy', prevalence: 0.05 },
      { name: 'diabetic-neuropathy', prevalence: 0.08 },
    ]),
  ).toEqual({ 'diabetes-type-2': 80, 'diabetic-retinopathy': 50, 'diabetic-neuropathy': 80 });
});

test('an added cause is named in a warning at its effect', () => {
  const { warnings } = targetsOf(
    sampleSpec({
      conditions: [
        { name: 'asthma', prevalence: 0.1 },
        { name: 'diabetic-retinopathy', prevalence: 0.05 },
      ],
    }),
  );
  expect(warnings).toEqual([
    {
      pointer: '/conditions/1/name',
      code: 'required_cause_added',
      message:
        'diabetic-retinopathy cannot occur without diabetes-type-2, which is not declared: 50 patients get it too.',
    },
  ]);
});

test('a declared cause keeps its own count and needs no warning', () => {
  const conditions = [
    { name: 'diabetic-retinopathy', prevalence: 0.05 },
    { name: 'diabetes-type-2', prevalence: 0.2 },
  ];
  expect(quotas(conditions)).toEqual({ 'diabetes-type-2': 200, 'diabetic-retinopathy': 50 });
  expect(targetsOf(sampleSpec({ conditions })).warnings).toEqual([]);
});

test('causes come before effects, whatever the order of the specification', () => {
  const { targets } = targetsOf(
    sampleSpec({
      conditions: [
        { name: 'heart-failure', prevalence: 0.05 },
        { name: 'ischemic-heart-disease', prevalence: 0.1 },
        { name: 'hypertension', prevalence: 0.4 },
      ],
    }),
  );
  targets.forEach(({ parent }, i) => {
    expect(parent).toBeLessThan(i);
  });
  expect(targets[0]?.definition.id).toBe('hypertension');
});

test('an undeclared cause goes to people whom the effect can follow, so that none of them is too young for it', () => {
  const { demographics } = sampleSpec();
  const plan = requirePlanOf(
    sampleSpec({
      demographics: { ...demographics, ageBands: [{ label: 'young', min: 8, max: 30, weight: 1 }] },
      conditions: [{ name: 'diabetic-macular-edema', prevalence: 0.2 }],
    }),
  );
  expect(plan.conditions.map(({ definition, quota }) => [definition.id, quota])).toEqual([
    ['diabetes-type-2', 200],
    ['diabetic-macular-edema', 200],
  ]);
});
