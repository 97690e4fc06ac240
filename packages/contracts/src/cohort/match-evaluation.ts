// The shapes of a match evaluation: the rows that a client predicts, and the report on them.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';

const recordID = z.string().min(1);

/** A predicted link between two records. */
const pairRowSchema = z
  .object({
    recordA: recordID,
    recordB: recordID,
    score: z.number().optional().meta({ description: 'The higher, the likelier a match; any scale.' }),
  })
  .meta({ id: 'MatchPairRow' });

/** One record of a predicted cluster; the rows of a cluster may stand anywhere. */
const clusterMemberRowSchema = z
  .object({ clusterID: z.string().min(1), recordID })
  .meta({ id: 'MatchClusterMemberRow' });

/** A whole predicted cluster. */
const clusterRowSchema = z.object({ cluster: z.array(recordID).min(1) }).meta({ id: 'MatchClusterRow' });

/** One line of NDJSON; in CSV the first two have a column for each member. A request has pairs or clusters, not both. */
export const matchPredictionRowSchema = z
  .union([pairRowSchema, clusterMemberRowSchema, clusterRowSchema])
  .meta({ id: 'MatchPredictionRow' });

/** A share from 0 to 1; null when nothing was there to be shared. */
const share = z.number().min(0).max(1).nullable();

const pairwiseSchema = z
  .object({
    truePairs: count,
    predictedPairs: count,
    truePositives: count,
    falsePositives: count,
    falseNegatives: count,
    precision: share,
    recall: share,
    f1: share,
  })
  .meta({ id: 'PairwiseFigures' });

const sliceSchema = z
  .object({
    name: z.string(),
    truePairs: count,
    found: count.meta({ description: 'True pairs of the slice that were predicted.' }),
    recall: share,
    predictedPairs: count
      .nullable()
      .meta({ description: 'Null where the property is known of true pairs alone.' }),
    precision: share,
  })
  .meta({ id: 'MatchSlice' });

const slicesSchema = z
  .object({
    operator: z.array(sliceSchema).meta({ description: 'Pairs of which either record shows the mutation.' }),
    sourcePair: z.array(sliceSchema).meta({ description: 'Pairs by the two source systems, in order.' }),
    ageBand: z.array(sliceSchema).meta({ description: 'Pairs of which either person is in the band.' }),
    sexAtBirth: z.array(sliceSchema).meta({ description: 'Pairs of which either person has the sex.' }),
    differingFields: z.array(sliceSchema).nullable(),
    difficulty: z.array(sliceSchema).nullable(),
  })
  .meta({ id: 'MatchSlices' });

const thresholdPointSchema = z
  .object({
    threshold: z.number().meta({ description: 'Pairs with this score or a higher one are kept.' }),
    precision: share,
    recall: share,
    f1: share,
  })
  .meta({ id: 'ThresholdPoint' });

const thresholdsSchema = z
  .object({
    best: thresholdPointSchema.meta({ description: 'The threshold with the highest F1.' }),
    curve: z.array(thresholdPointSchema).max(101).meta({ description: 'From the highest threshold down.' }),
  })
  .meta({ id: 'MatchThresholds' });

const inputSchema = z
  .object({
    kind: z.enum(['pairs', 'clusters', 'none']),
    rows: count,
    selfPairs: count.meta({ description: 'Rows that link a record with itself; ignored.' }),
    repeats: count.meta({ description: 'Rows that say what an earlier row said; ignored.' }),
    unknownRows: count.meta({ description: 'Rows that name a record the cohort does not have; ignored.' }),
    firstUnknownRecords: z.array(z.string()).max(10),
  })
  .meta({ id: 'MatchInput' });

export const matchEvaluationSchema = z
  .object({
    input: inputSchema,
    records: count,
    persons: count,
    links: z
      .object({
        pairwise: pairwiseSchema,
        pairsCompleteness: share.meta({ description: 'Share of the true pairs among the candidates.' }),
        reductionRatio: share.meta({ description: '1 minus the candidates over all possible pairs.' }),
        thresholds: thresholdsSchema.nullable().meta({ description: 'Null unless every pair has a score.' }),
        slices: slicesSchema,
      })
      .meta({ description: 'The links as given; of clusters, all pairs within them.' }),
    closure: z
      .object({
        pairwise: pairwiseSchema,
        bCubed: z.object({ precision: share, recall: share, f1: share }),
        clusters: z.object({
          predicted: count.meta({ description: 'Records that are linked with none are clusters of one.' }),
          true: count,
          exact: count.meta({ description: 'Predicted clusters that are one whole person.' }),
        }),
        overMerge: z.object({
          clusters: count.meta({ description: 'Predicted clusters that hold more than one person.' }),
          records: count.meta({ description: 'Records in them.' }),
        }),
        underMerge: z.object({
          persons: count.meta({ description: 'Persons who are spread over more than one cluster.' }),
          pieces: count.meta({ description: 'Pieces that they are in.' }),
        }),
        slices: slicesSchema,
      })
      .meta({ description: 'The transitive closure: whoever is linked by a chain of links is one cluster.' }),
  })
  .meta({ id: 'MatchEvaluation' });

/** Predicted links or clusters compared with the truth of a cohort. */
export type MatchEvaluation = DeepReadonly<z.infer<typeof matchEvaluationSchema>>;

/** Matchers of our own that a client's can be compared with. */
export const baselineMatchers = ['deterministic', 'fellegi-sunter'] as const;

export type BaselineMatcher = (typeof baselineMatchers)[number];

/** The answer to predictions about one job. */
export const jobMatchEvaluationSchema = z
  .object({
    jobID: z.string(),
    evaluation: matchEvaluationSchema
      .nullable()
      .meta({ description: 'Of the rows sent; null when the body was empty and baselines were asked for.' }),
    baselines: z
      .object({
        deterministic: matchEvaluationSchema.optional(),
        fellegiSunter: matchEvaluationSchema.optional(),
      })
      .meta({ description: 'Of the baseline matchers that were asked for.' }),
  })
  .meta({ id: 'JobMatchEvaluation' });

export type JobMatchEvaluation = DeepReadonly<z.infer<typeof jobMatchEvaluationSchema>>;
