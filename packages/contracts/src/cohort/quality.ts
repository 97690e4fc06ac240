// The shape of the quality report: what was asked for beside what was generated.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count, countsByName } from '../numbers';
import { demographicCountsSchema } from './preview';
import { problemSchema } from './problem';
import {
  agreementSchema,
  carriersSchema,
  comorbiditySchema,
  measurementSchema,
  multimorbiditySchema,
  mutationReportSchema,
  pyramidSchema,
} from './quality-parts';

/** Raised whenever the shape of the report changes, so that a reader knows what it is looking at. */
const REPORT_VERSION = 1;

export const cohortQualitySchema = z
  .object({
    reportVersion: z.literal(REPORT_VERSION).meta({ description: 'Version of the shape of this report.' }),
    seed: count,
    population: count.meta({ description: 'Persons, not records.' }),
    documentCount: count,
    demographics: demographicCountsSchema,
    pyramid: pyramidSchema,
    conditionCounts: countsByName('Carriers by condition; persons, not records.'),
    carriers: carriersSchema,
    multimorbidity: multimorbiditySchema,
    comorbidity: comorbiditySchema,
    mutations: mutationReportSchema,
    fieldDisagreement: z
      .record(
        z.string(),
        z.object({
          pairs: count.meta({ description: 'Pairs of which at least one record has a value.' }),
          differing: count.meta({ description: 'Pairs whose values differ, or of which one has none.' }),
          rate: z.number().meta({ description: 'Differing of pairs, to six decimals.' }),
        }),
      )
      .meta({ description: 'Duplicates beside the regular record of the same person and system, by field.' }),
    demographicAgreement: agreementSchema,
    laboratory: z.array(measurementSchema).meta({ description: 'Measured values by code and unit.' }),
    resources: countsByName('Resources by FHIR type.'),
    sourceSystemCounts: countsByName('Source records by source system.'),
    marginals: z
      .array(
        z.object({
          path: z.string().meta({ description: 'JSON Pointer of the weights in the specification.' }),
          statistic: z.number().meta({
            description: 'Chi-square of the achieved counts against the declared weights, to six decimals.',
          }),
          degreesOfFreedom: count,
          pValue: z.number().meta({
            description:
              'Probability of a larger statistic if people were drawn by the weights; six decimals.',
          }),
        }),
      )
      .meta({ description: 'One for each set of weights with two or more positive ones.' }),
    targets: z
      .array(
        z.object({
          path: z.string().meta({ description: 'JSON Pointer of the setting in the specification.' }),
          denominator: count,
          target: z.number().meta({ description: 'Denominator times the setting; may be a fraction.' }),
          achieved: count,
          difference: z.number().meta({ description: 'Achieved minus target.' }),
        }),
      )
      .meta({
        description:
          'Rates of hie are there when asOf is the referenceDate, for which they are met; on later days records have come and gone.',
      }),
    warnings: z.array(problemSchema),
  })
  .meta({ id: 'CohortQuality' });

/** Achieved figures counted from the generated records, beside their targets. */
export type CohortQuality = DeepReadonly<z.infer<typeof cohortQualitySchema>>;
