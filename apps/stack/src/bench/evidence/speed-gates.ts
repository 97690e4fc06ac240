// What searching and answering must not take longer than.

import type { LatencyFigure } from './latency-figures';
import type { ScaleFigure } from './scale-figures';

const SEARCH_P95_MS = 20;
const SEARCHED_DOCUMENTS = 500_000;
const ANSWER_P95_MS = 150;

/** One line an engine: wall time, and processor time in brackets. */
export function scaleLine({ engine, documents, search, filtered, ...others }: ScaleFigure): string {
  const { buildSeconds, residentMegabytes, diskMegabytes } = others;
  const timesOf = ({ p50Ms, p95Ms, cpuP50Ms, cpuP95Ms }: ScaleFigure['search']): string =>
    `p50 ${ms(p50Ms)} (${ms(cpuP50Ms)} of a core), p95 ${ms(p95Ms)} (${ms(cpuP95Ms)})`;
  return [
    `${engine}, ${documents} documents, built in ${buildSeconds.toFixed(0)} s`,
    `  search            ${timesOf(search)}`,
    `  half filtered out ${timesOf(filtered)}`,
    `  ${residentMegabytes.toFixed(0)} MB of memory, ${diskMegabytes.toFixed(0)} MB of disk`,
  ].join('\n');
}

/** What a client waits for, and where that time goes. */
export function latencyLine(figure: LatencyFigure): string {
  const { questions, pollMs, p50Ms, p95Ms, claimedP50Ms, claimedP95Ms, answeredP50Ms, answeredP95Ms } =
    figure;
  return [
    `synthesis over HTTP, ${questions} questions one after the other, polled every ${pollMs} ms`,
    `  submitted until answered p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}`,
    `  accepted p50 ${ms(figure.acceptedP50Ms)}, one look p50 ${ms(figure.lookP50Ms)}`,
    `  of it until claimed      p50 ${ms(claimedP50Ms)}, p95 ${ms(claimedP95Ms)}`,
    `  until the answer is kept p50 ${ms(answeredP50Ms)}, p95 ${ms(answeredP95Ms)}`,
    ...(figure.workerCpuMs === null
      ? []
      : [`  the worker takes         ${ms(figure.workerCpuMs)} of a core`]),
  ].join('\n');
}

/** A line for each speed that is missed; a search is judged among as many documents as its gate names. */
export function missedSpeedGates(scales: readonly ScaleFigure[], latency: LatencyFigure | null): string[] {
  const searches = scales
    .filter(({ documents }) => documents >= SEARCHED_DOCUMENTS)
    .flatMap(({ engine, search }) =>
      search.p95Ms < SEARCH_P95_MS
        ? []
        : [`${engine}: search p95 ${ms(search.p95Ms)} >= ${SEARCH_P95_MS} ms`],
    );
  const isLate = latency !== null && latency.p95Ms >= ANSWER_P95_MS;
  return [...searches, ...(isLate ? [`synthesis p95 ${ms(latency.p95Ms)} >= ${ANSWER_P95_MS} ms`] : [])];
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
