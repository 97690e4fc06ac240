// The parts of the quality report: people by age, conditions together, changes by source, measured values.

import { z } from 'zod';
import { count, countsByName } from '../numbers';

const ageGroup = {
  ageFrom: count.meta({ description: 'First age of the five years, in completed years.' }),
  ageTo: count.nullable().meta({ description: 'Last age, included; null for the open last group.' }),
};

export const pyramidSchema = z
  .array(z.object({ ...ageGroup, female: count, male: count }))
  .meta({ description: 'Patients by five years of age and sex at birth, youngest first.' });

export const carriersSchema = z
  .array(
    z.object({
      name: z.string(),
      female: count,
      male: count,
      byAge: z
        .array(
          z.object({
            ...ageGroup,
            carriers: count,
            rate: z
              .number()
              .meta({ description: 'Carriers among the patients of that age, to six decimals.' }),
          }),
        )
        .meta({ description: 'Age groups that have carriers, youngest first.' }),
    }),
  )
  .meta({ description: 'Who has each condition, in the order of conditionCounts.' });

export const multimorbiditySchema = z
  .object({ none: count, one: count, twoOrMore: count })
  .meta({ description: 'Patients by the number of lasting conditions; episodes are not counted.' });

export const comorbiditySchema = z
  .array(
    z.object({
      a: z.string(),
      b: z.string(),
      both: count.meta({ description: 'Patients who have both conditions.' }),
      expected: z.number().meta({ description: 'Were they independent; to three decimals.' }),
      lift: z.number().meta({ description: 'Both of expected, not adjusted for age; to three decimals.' }),
    }),
  )
  .meta({ description: 'Pairs of conditions that occur together, most patients first, at most 200.' });

const touchedRecords = z.object({
  records: count.meta({ description: 'Records that the operator changed.' }),
  rate: z.number().meta({ description: 'Of all such records of the system, to six decimals.' }),
});

const bySystem = z.record(z.string(), z.record(z.string(), touchedRecords));

export const mutationReportSchema = z.object({
  duplicates: count.meta({ description: 'Extra records of persons already registered.' }),
  addressDrift: count.meta({ description: 'Patients whose records show different addresses.' }),
  missingPhone: count.meta({ description: 'Source records without a phone number.' }),
  merged: count.meta({ description: 'Records that were merged into another of their system.' }),
  overlaid: count.meta({ description: "Records that another person's details were written over." }),
  byOperator: countsByName('Changed fields by the operator that changed them.'),
  bySource: z
    .object({ regular: bySystem, duplicate: bySystem })
    .meta({ description: 'By kind of record, source system and operator.' }),
  fieldsBySource: z
    .record(z.string(), z.record(z.string(), count))
    .meta({ description: 'Records in which a field was changed, by source system and field.' }),
  recordsByChangedFields: z
    .object({
      regular: countsByName('Regular records by the number of their changed fields.'),
      duplicate: countsByName('Duplicates by the number of their changed fields.'),
    })
    .meta({ description: 'How far records are from the person as registered.' }),
});

const agreement = z.object({
  records: count,
  agreeing: count,
  rate: z.number().meta({ description: 'Agreeing of records, to six decimals.' }),
});

export const agreementSchema = z
  .object({ ageBand: agreement, sexAtBirth: agreement, payer: agreement, language: agreement })
  .meta({ description: 'Regular records that show what is true of the person on the reference date.' });

const quantiles = {
  n: count,
  p5: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p95: z.number(),
  mean: z.number().meta({ description: 'Of the values as counted, to four significant digits.' }),
};

export const measurementSchema = z
  .object({
    code: z.string().meta({ description: 'LOINC.' }),
    display: z.string(),
    unit: z.string().meta({ description: 'UCUM.' }),
    ...quantiles,
    withCondition: z
      .object({
        conditions: z.array(z.string()).meta({ description: 'Those that anybody in the cohort has.' }),
        ...quantiles,
      })
      .optional()
      .meta({ description: 'Patients who have one of the conditions for which the value is measured.' }),
  })
  .meta({ description: 'Quantiles are values that occur, counted to three significant digits.' });
