// `npm run calibrate`: fits how probable it is that a library answers, and says whether the fit is better than what stands.

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type AbstentionCalibration, answerProbability } from '@synthward/evidence';
import {
  type AskedQuestion,
  areaUnderCurve,
  askWithAndWithout,
  calibrationError,
  type Judged,
} from './abstention-figures';
import { findEvidenceData, readDataSets } from './data-sets';
import { fitLogistic } from './fit-logistic';
import { isOfHalf } from './halves';
import { documentsOf, filledIndex } from './retrieval-figures';
import type { EvidenceBenchSurroundings } from './run-evidence-bench';

const FEATURES = [
  'topScoreOverIdf',
  'topCoverage',
  'topSentence',
  'margin',
  'bestCoverageOfThree',
  'rarestTermsPresent',
] as const;
const PLACES = 4;

/**
 * Fits on the half of the development questions that weights may be fitted on, and measures the fit and what stands on the
 * other. `--out FILE` writes the fit, which is printed otherwise. Throws without the development sets.
 */
export async function calibrate(
  args: string[],
  { env, today, print }: EvidenceBenchSurroundings,
): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  const folder = findEvidenceData(env.SYNTHWARD_SHARED_DATA);
  if (folder === null) throw new Error('no folder evidence below the one that SYNTHWARD_SHARED_DATA names');
  const data = readDataSets(folder);
  const documents = documentsOf('d2', data);
  const index = await filledIndex(documents);
  const asked = await askWithAndWithout(data, { documents, index, asOf: today });
  const fitted = fitOf(
    asked.filter(({ id }) => isOfHalf(id, 'tune')),
    await index.fingerprint(),
  );
  const others = asked.filter(({ id }) => isOfHalf(id, 'validate'));
  print(`on ${others.length} questions that the fit has not seen`);
  print(lineOf('what stands', others));
  print(lineOf('the fit', others, fitted));
  const text = JSON.stringify(fitted, null, 2);
  if (values.out) await writeFile(values.out, `${text}\n`);
  else print(text);
}

interface FittedCalibration extends AbstentionCalibration {
  /** Of the library that it was fitted on. */
  readonly libraryFingerprint: string;
}

function fitOf(asked: readonly AskedQuestion[], libraryFingerprint: string): FittedCalibration {
  const { mean, deviation, weight, intercept } = fitLogistic(
    asked.map(({ features, isAnswered }) => ({
      values: FEATURES.map((name) => features[name]),
      isTrue: isAnswered,
    })),
  );
  return {
    features: FEATURES,
    mean: mean.map(rounded),
    deviation: deviation.map(rounded),
    weight: weight.map(rounded),
    intercept: rounded(intercept),
    libraryFingerprint,
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(PLACES));
}

function lineOf(name: string, asked: readonly AskedQuestion[], calibration?: AbstentionCalibration): string {
  const judged = asked.map(
    ({ features, isAnswered }): Judged => ({
      probability: answerProbability(features, calibration),
      isAnswered,
    }),
  );
  const [area, error] = [areaUnderCurve(judged), calibrationError(judged)];
  return `  ${name.padEnd(12)} area under the curve ${area.toFixed(4)}, calibration error ${error.toFixed(4)}`;
}
