// The shape of a built-in scenario: a named specification worth starting from.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { cohortSpecSchema } from './spec';

export const scenarioSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z
      .string()
      .meta({ description: 'What the scenario is for; its spec is ready to be posted as it is.' }),
    spec: cohortSpecSchema,
  })
  .meta({ id: 'Scenario' });

export const scenarioListSchema = listOf(scenarioSchema, 'ScenarioList');

export type ScenarioView = DeepReadonly<z.infer<typeof scenarioSchema>>;
export type ScenarioListView = DeepReadonly<z.infer<typeof scenarioListSchema>>;
