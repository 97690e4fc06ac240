// The benchmark's table, and the same figures for programs.

import type { EngineFigures } from './engine-figures';
import type { Figure } from './figure';
import type { PlatformFigures } from './platform-figures';

export interface BenchSettings {
  readonly population: number;
  readonly workers: number;
}

export type BenchFigures = EngineFigures & PlatformFigures;

const ROWS: readonly (readonly [
  name: 'ceiling' | 'engine' | 'engineEncoded' | 'wholePath',
  title: string,
])[] = [
  ['ceiling', 'ceiling: records at hand, printed, hashed, gzip 1'],
  ['engine', 'engine: planned, simulated, printed'],
  ['engineEncoded', 'engine, hashed, gzip 1'],
  ['wholePath', 'whole path over HTTP, all workers'],
];

/** One line a figure with its ratio to the ceiling: absolute rates move with whatever else the machine does. */
export function tableOf(figures: BenchFigures, { population, workers }: BenchSettings): string {
  const head = `  ${''.padEnd(52)}${'patients/s'.padStart(12)}${'records/s'.padStart(12)}${'MB/s'.padStart(9)}${'of ceiling'.padStart(12)}`;
  const rows = ROWS.map(([name, title]) => rowOf(title, figures[name], figures.ceiling));
  const memory = figures.workerPeakMegabytes;
  return [
    '',
    `Synthward benchmark: the quickstart's shape, ${population} patients through ${workers} workers`,
    '',
    head,
    ...rows,
    '',
    `  whole path: ${figures.seconds.toFixed(1)} s; largest worker ${memory === undefined ? 'unknown' : `${memory.toFixed(0)} MB resident`}`,
    '',
  ].join('\n');
}

/** Ratios of one run first; absolute figures for orientation. */
export function jsonOf(figures: BenchFigures, settings: BenchSettings): string {
  const ratios = Object.fromEntries(ROWS.map(([name]) => [name, ratioOf(figures[name], figures.ceiling)]));
  return `${JSON.stringify({ settings, ratios, figures }, null, 2)}\n`;
}

function rowOf(title: string, figure: Figure, ceiling: Figure): string {
  const { patientsPerSecond, recordsPerSecond, megabytesPerSecond } = figure;
  const numbers = [
    patientsPerSecond.toFixed(0).padStart(12),
    recordsPerSecond.toFixed(0).padStart(12),
    megabytesPerSecond.toFixed(1).padStart(9),
    ratioOf(figure, ceiling).toFixed(2).padStart(12),
  ];
  return `  ${title.padEnd(52)}${numbers.join('')}`;
}

function ratioOf(figure: Figure, ceiling: Figure): number {
  return figure.patientsPerSecond / ceiling.patientsPerSecond;
}
