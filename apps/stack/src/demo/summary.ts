// What the demo shows at its end: asked against achieved, and the artifacts with their digests.

import type { ArtifactView, CohortJobView, CohortQuality } from '@synthward/contracts';

type Target = CohortQuality['targets'][number];

const GROUPS: readonly (readonly [title: string, prefix: string])[] = [
  ['Ages', '/demographics/ageBands'],
  ['Sex at birth', '/demographics/sexAtBirth'],
  ['Payers', '/demographics/payerMix'],
  ['Languages', '/demographics/language'],
  ['Conditions', '/conditions'],
  ['Health information exchange', '/hie'],
];

/** The summary as text of at most 100 columns. */
export function summarise(job: CohortJobView, artifacts: readonly ArtifactView[], outputDir: string): string {
  const { quality, manifest } = job;
  if (!quality || !manifest) throw new Error(`job ${job.jobID} carries no quality report`);
  const lines = [
    '',
    `${job.name}: ${count(job.progress.patients)} patients, ${count(manifest.sourcePatientRecordCount)} source records, ${count(quality.documentCount)} documents`,
    '',
    `  ${'asked against achieved'.padEnd(36)}${'asked'.padStart(10)}${'achieved'.padStart(10)}${'off by'.padStart(10)}`,
    ...GROUPS.flatMap(([title, prefix]) => groupLines(title, targetsUnder(quality, prefix), job)),
    '',
    `  ${'records by source system'.padEnd(36)}`,
    ...Object.entries(quality.sourceSystemCounts).map(
      ([name, records]) => `    ${name.padEnd(44)}${count(records).padStart(10)}`,
    ),
    '',
    '  resources',
    ...Object.entries(manifest.resourceCounts).map(
      ([type, found]) => `    ${type.padEnd(44)}${count(found).padStart(10)}`,
    ),
    '',
    '  the first patients',
    ...(job.patientSummaries ?? []).slice(0, 5).map((line) => `    ${line}`),
    '',
    '  artifacts, downloaded and verified',
    ...artifacts.flatMap(artifactLines),
    '',
    ...quality.warnings.map(({ message }) => `  note: ${message}`),
    `  Everything is in ${outputDir}. The same specification gives the same content, byte for byte.`,
    '',
  ];
  return lines.join('\n');
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
};

function artifactLines({ name, bytes, sha256, recordCount, format }: ArtifactView): string[] {
  const what = format === 'manifest' ? 'manifest' : `${count(recordCount)} records`;
  return [`    ${name.padEnd(28)}${size(bytes).padStart(10)}   ${what}`, `      sha256 ${sha256}`];
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
