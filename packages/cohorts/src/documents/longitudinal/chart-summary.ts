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
    section(
      'IMMUNIZATIONS',
      inOneLine(chart.immunizations.map((given) => `${given.code.display} ${given.date}`)),
    ),
    section(
      'PROCEDURES',
      inOneLine(chart.procedures.map(({ code, start }) => `${code.display} ${start.slice(0, 10)}`)),
    ),
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

/** Of each code the last value. */
function latestResults({ observations }: Chart): string[] {
  const latest = new Map(observations.map((observation) => [observation.code.code, observation]));
  const values = listOfValues([...latest.values()]);
  return values === '' ? [] : [`${values}.`];
}

function visitsOf({ encounters }: Chart): string {
  const [first] = encounters;
  const last = encounters.at(-1);
  if (!first || !last) return 'None.';
  if (encounters.length === 1) return `One, on ${first.date}.`;
  return `${encounters.length}, from ${first.date} to ${last.date}.`;
}
