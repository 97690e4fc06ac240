// The shape of a built-in scenario: a named specification worth starting from, and what its result can be checked for.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { cohortSpecSchema } from './spec';
import type { cohortSpecRequestSchema } from './spec-schema';

const figuresOf = (where: string) =>
  z
    .record(z.string(), z.number())
    .optional()
    .meta({ description: `Figures of the text by their JSON Pointer into the scenario's ${where}.` });

const statementSchema = z
  .object({
    text: z.string().meta({ description: 'One sentence; each number in it is among its figures.' }),
    preview: figuresOf('preview'),
    spec: figuresOf('spec'),
  })
  .meta({ id: 'ScenarioStatement' });

export const scenarioSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z
      .string()
      .meta({ description: 'The scenario in one line; its spec is ready to be posted as it is.' }),
    purpose: z.string().meta({ description: 'Who uses it, and for which question.' }),
    shows: z
      .array(statementSchema)
      .min(2)
      .max(5)
      .meta({ description: 'What the result can be checked for.' }),
    spec: cohortSpecSchema,
  })
  .meta({ id: 'Scenario' });

export const scenarioListSchema = listOf(scenarioSchema, 'ScenarioList');

export type ScenarioView = DeepReadonly<z.infer<typeof scenarioSchema>>;
export type ScenarioListView = DeepReadonly<z.infer<typeof scenarioListSchema>>;

/** A specification as a client writes it, before its defaults are filled. */
export type CohortSpecInput = DeepReadonly<z.input<typeof cohortSpecRequestSchema>>;
