// The summary of everything that one system knows about a patient's history.

import { parseIsoDate } from '@synthward/kernel';
import { describedAs, fullName, listOfValues } from '../phrases';
import { type Chart, wentOn } from './chart';
import { inOneLine, joinSections, section } from './sections';

/** Sections over the whole record as it stands on the date of its latest visit. */
export function chartSummary(chart: Chart, date: string): string {
  return joinSections([
    `Clinical summary, ${date}, ${chart.sourceSystem}\n${fullName(chart)}, ${describedAs(chart, parseIsoDate(date) ?? chart.birthDay)}, born ${chart.birthDate}`,
    section('PROBLEMS', problems(chart)) ?? 'PROBLEMS\nNone on record.',
    section('MEDICATIONS', medications(chart, date)),
    section(
      'ALLERGIES',
      inOneLine(chart.allergies.map(({ code, severity }) => `${code.display} (${severity})`)),
    ),
    section('IMMUNIZATIONS', inOneLine(latestVaccines(chart))),
    section('PROCEDURES', inOneLine(latestProcedures(chart))),
    section('LATEST RESULTS', latestResults(chart)),
    section('SOCIAL HISTORY', inOneLine(chart.socialHistory.slice(-1).map(({ value }) => value.display))),
    section('VISITS', [visitsOf(chart)]),
  ]);
}

function problems({ conditions }: Chart): string[] {
  return conditions.map(({ display, onsetDate, abatementDate = null }) =>
    abatementDate === null
      ? `${display}, since ${onsetDate}`
      : `${display}, ${onsetDate} to ${abatementDate}`,
  );
}

function medications(chart: Chart, date: string): string[] {
  return chart.medications
    .filter(({ startDate, endDate }) => wentOn(date, startDate, endDate))
    .map(({ code, dosage }) => `${code.display}. ${dosage}`);
}

/** Of each code the last time. */
function latestProcedures({ procedures }: Chart): string[] {
  const latest = new Map(procedures.map((procedure) => [procedure.code.code, procedure]));
  return [...latest.values()].map(({ code, start }) => `${code.display} ${start.slice(0, 10)}`);
}

function latestVaccines({ immunizations }: Chart): string[] {
  const latest = new Map(immunizations.map((given) => [given.code.code, given]));
  return [...latest.values()].map(({ code, date, dose }) => `${code.display}, dose ${dose}, ${date}`);
}

/** Of each code the last value, a line for each day on which any of them was measured, the latest first. */
function latestResults({ observations }: Chart): string[] {
  const byCode = new Map(observations.map((observation) => [observation.code.code, observation]));
  const latest = [...byCode.values()];
  const dates = [...new Set(latest.map(({ date }) => date))].sort().reverse();
  return dates.map((day) => `${day}: ${listOfValues(latest.filter(({ date }) => date === day))}.`);
}

function visitsOf({ encounters }: Chart): string {
  const [first] = encounters;
  const last = encounters.at(-1);
  if (!first || !last) return 'None.';
  if (encounters.length === 1) return `One, on ${first.date}.`;
  return `${encounters.length}, from ${first.date} to ${last.date}.`;
}
