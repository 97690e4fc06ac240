// The benchmark's table, and the same figures for programs.

import type { EngineFigures } from './engine-figures';
import type { FhirFigures } from './fhir-figures';
import type { Figure } from './figure';
import type { PlatformFigures } from './platform-figures';

export interface BenchSettings {
  readonly population: number;
  readonly workers: number;
}

export interface MemoryFigure {
  readonly population: number;
  readonly workerPeakMegabytes: number | undefined;
}

export type BenchFigures = EngineFigures &
  PlatformFigures &
  FhirFigures & { readonly memory: readonly MemoryFigure[] };

const ROWS: readonly (readonly [name: keyof EngineFigures | 'wholePath', title: string])[] = [
  ['ceiling', 'ceiling: records at hand, printed, hashed, gzip 1'],
  ['simulation', 'engine: planned, simulated'],
  ['engine', 'engine, printed'],
  ['engineEncoded', 'engine, printed, hashed, gzip 1'],
  ['wholePath', 'whole path over HTTP, all workers'],
];

/** Histories in FHIR: their records are resources, and their ceiling is one of their own. */
const FHIR_ROWS: readonly (readonly [name: keyof FhirFigures, title: string])[] = [
  ['fhirCeiling', 'ceiling: resources at hand, JSON.stringify, hashed, gzip 1'],
  ['fhirEncoded', 'engine, mapped, printed, hashed, gzip 1'],
];

const COLUMNS = ['a core', 'of ceiling', 'patients/s', 'records/s', 'MB/s'];
const TITLE_WIDTH = 60;
const WIDTH = 12;

/** One line a figure with its ratio to the ceiling: absolute rates move with whatever else the machine does. */
export function tableOf(figures: BenchFigures, { population, workers }: BenchSettings): string {
  const head = headOf(COLUMNS);
  const rows = ROWS.map(([name, title]) => rowOf(title, figures[name], figures.ceiling));
  return [
    '',
    `Synthward benchmark: the quickstart's shape, ${population} patients through ${workers} workers`,
    '',
    head,
    ...rows,
    '',
    `  whole path: ${figures.seconds.toFixed(1)} s. Largest worker so far, in MB resident:`,
    ...figures.memory.map(memoryRowOf),
    '',
    `  histories as FHIR resources: ${resourcesPerPatient(figures).toFixed(0)} resources a patient`,
    '',
    headOf(COLUMNS.map((column) => (column === 'records/s' ? 'resources/s' : column))),
    ...FHIR_ROWS.map(([name, title]) => rowOf(title, figures[name], figures.fhirCeiling)),
    '',
  ].join('\n');
}

/** Ratios of one run first; absolute figures for orientation. */
export function jsonOf(figures: BenchFigures, settings: BenchSettings): string {
  const ratios = Object.fromEntries([
    ...ROWS.map(([name]) => [name, ratioOf(figures[name], figures.ceiling)]),
    ...FHIR_ROWS.map(([name]) => [name, ratioOf(figures[name], figures.fhirCeiling)]),
  ]);
  return `${JSON.stringify({ settings, ratios, figures }, null, 2)}\n`;
}

function headOf(columns: readonly string[]): string {
  return `  ${''.padEnd(TITLE_WIDTH)}${columns.map((column) => column.padStart(WIDTH)).join('')}`;
}

function resourcesPerPatient({ fhirEncoded }: FhirFigures): number {
  return fhirEncoded.recordsPerSecond / fhirEncoded.patientsPerSecond;
}

function rowOf(title: string, figure: Figure, ceiling: Figure): string {
  const { patientsPerCpuSecond, patientsPerSecond, recordsPerSecond, megabytesPerSecond } = figure;
  const numbers = [
    patientsPerCpuSecond.toFixed(0),
    ratioOf(figure, ceiling).toFixed(2),
    patientsPerSecond.toFixed(0),
    recordsPerSecond.toFixed(0),
    megabytesPerSecond.toFixed(1),
  ];
  return `  ${title.padEnd(TITLE_WIDTH)}${numbers.map((number) => number.padStart(WIDTH)).join('')}`;
}

function memoryRowOf({ population, workerPeakMegabytes }: MemoryFigure): string {
  return `  ${`after ${population} patients`.padEnd(TITLE_WIDTH)}${(workerPeakMegabytes?.toFixed(0) ?? 'unknown').padStart(WIDTH)}`;
}

/** Of what one core does, so that neither workers nor neighbours change it. */
function ratioOf(figure: Figure, ceiling: Figure): number {
  return figure.patientsPerCpuSecond / ceiling.patientsPerCpuSecond;
}
