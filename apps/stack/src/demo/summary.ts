// What the demo shows at its end: asked against achieved, and the artifacts with their digests.

import path from 'node:path';
import type { ArtifactView, CohortJobView, CohortPatientView, CohortQuality } from '@synthward/contracts';
import { answerLines } from './answer-lines';
import { patientLines } from './patient-lines';
import type { AnsweredQuestion } from './question';

type Target = CohortQuality['targets'][number];

const GROUPS: readonly (readonly [title: string, prefix: string])[] = [
  ['Ages', '/demographics/ageBands'],
  ['Sex at birth', '/demographics/sexAtBirth'],
  ['Payers', '/demographics/payerMix'],
  ['Languages', '/demographics/language'],
  ['Conditions', '/conditions'],
  ['Identity variance', '/hie'],
];

export interface DemoResult {
  readonly artifacts: readonly ArtifactView[];
  /** The first of the cohort. */
  readonly patients: readonly CohortPatientView[];
  readonly answered: AnsweredQuestion;
  readonly outputDir: string;
}

/** The summary as text of at most 100 columns. */
export function summarise(
  job: CohortJobView,
  { artifacts, patients, answered, outputDir }: DemoResult,
): string {
  const { quality, manifest } = job;
  if (!quality || !manifest) throw new Error(`job ${job.jobID} carries no quality report`);
  const lines = [
    '',
    `${job.name}: ${count(job.progress.patients)} patients, ${count(manifest.sourcePatientRecordCount)} source records, ${count(quality.documentCount)} documents`,
    '',
    `  ${'asked against achieved'.padEnd(36)}${'asked'.padStart(10)}${'achieved'.padStart(10)}${'off by'.padStart(10)}`,
    ...GROUPS.flatMap(([title, prefix]) => groupLines(title, targetsUnder(quality, prefix), job)),
    '',
    '  people behind the records',
    ...countLines(peopleOf(job)),
    '',
    '  records by source system',
    ...countLines(quality.sourceSystemCounts),
    '',
    '  resources',
    ...countLines(manifest.resourceCounts),
    '',
    ...patientLines(patients),
    '',
    ...answerLines(answered),
    '',
    '  artifacts, downloaded and verified',
    ...artifacts.flatMap(artifactLines),
    '',
    ...artifacts.filter(({ format }) => format === 'quality').map(({ name }) => reportLine(outputDir, name)),
    ...quality.warnings.map(({ message }) => `  note: ${message}`),
    `  Everything is in ${outputDir}. The same specification gives the same content, byte for byte.`,
    '',
  ];
  return lines.join('\n');
}

function countLines(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([name, found]) => `    ${name.padEnd(44)}${count(found).padStart(10)}`);
}

function peopleOf({ preview }: CohortJobView): Readonly<Record<string, number>> {
  if (!preview) return {};
  const { twinPairs, lookAlikePairs, deceased } = preview.identityVariance;
  return {
    'pairs of twins': twinPairs,
    'pairs of look-alikes': lookAlikePairs,
    'died in the last two years': deceased,
  };
}

function reportLine(outputDir: string, name: string): string {
  return `  The quality report with its charts is ${path.join(outputDir, name)}`;
}

function targetsUnder({ targets }: CohortQuality, prefix: string): readonly Target[] {
  return targets.filter(({ path }) => path.startsWith(`${prefix}/`));
}

function groupLines(title: string, targets: readonly Target[], job: CohortJobView): string[] {
  if (targets.length === 0) return [];
  return [`  ${title}`, ...targets.map((target) => targetLine(target, job))];
}

function targetLine(target: Target, job: CohortJobView): string {
  const name = nameOf(target.path, job);
  const off = target.difference === 0 ? 'exact' : signed(target.difference);
  return `    ${name.padEnd(34)}${decimal(target.target).padStart(10)}${count(target.achieved).padStart(10)}${off.padStart(10)}`;
}

/** A person reads "65+" and "hypertension", not positions in a list. */
function nameOf(path: string, { spec }: CohortJobView): string {
  const [, group = '', second = '', third = ''] = path.split('/');
  if (group === 'conditions') return spec.conditions[Number(second)]?.name ?? path;
  if (second === 'ageBands') return spec.demographics.ageBands[Number(third)]?.label ?? path;
  return third || HIE_NAMES[second] || second;
}

const HIE_NAMES: Readonly<Record<string, string>> = {
  duplicateRate: 'duplicate records',
  addressDriftRate: 'patients with address drift',
  missingPhoneRate: 'records without a phone',
  overlayRate: 'overlaid records',
  mergeRate: 'merged duplicates',
};

function artifactLines({ name, bytes, sha256, recordCount, format }: ArtifactView): string[] {
  const what = isAboutTheWhole(format) ? format : `${count(recordCount)} records`;
  return [`    ${name.padEnd(28)}${size(bytes).padStart(10)}   ${what}`, `      sha256 ${sha256}`];
}

function isAboutTheWhole(format: ArtifactView['format']): boolean {
  return format === 'manifest' || format === 'quality';
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

function decimal(value: number): string {
  return Number.isInteger(value) ? count(value) : value.toFixed(2);
}

function signed(value: number): string {
  return value > 0 ? `+${decimal(value)}` : decimal(value);
}

function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
