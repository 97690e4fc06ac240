// The note of one visit of a longitudinal record.

import type { CareSetting, EncounterEntry, MedicationEntry, ObservationEntry } from '@synthward/contracts';
import { parseIsoDate, type RandomStream } from '@synthward/kernel';
import { describedAs, flaggedNames, fullName, listOfValues } from '../phrases';
import { type Chart, problemsOn } from './chart';
import { inOneLine, joinSections, section } from './sections';

/**
 * Sections from the reason for the visit to the plan, each only where the record has something for it. Sentences on
 * complaints, findings and plans are the condition's own; everything else is said of the entries of this visit.
 */
export function visitNote(chart: Chart, visit: EncounterEntry, words: RandomStream): string {
  const measured = chart.observations.filter(({ encounterID }) => encounterID === visit.id);
  return joinSections([
    heading(chart, visit),
    section('REASON FOR VISIT', reasonOf(chart, visit, words)),
    section('PROBLEM LIST', inOneLine(problemsOn(chart, visit.date).map(({ display }) => display))),
    section('CURRENT MEDICATIONS', currentMedications(chart, visit)),
    section('ALLERGIES', allergiesKnown(chart, visit)),
    section('FINDINGS', findingsOf(chart, visit, { measured, words })),
    section('DONE AT THIS VISIT', doneAt(chart, visit)),
    section('ASSESSMENT AND PLAN', planOf(chart, visit, { measured, words })),
  ]);
}

function heading(chart: Chart, { date, type, setting }: EncounterEntry): string {
  const who = describedAs(chart, parseIsoDate(date) ?? chart.birthDay);
  const where = setting === 'virtual' ? `${chart.sourceSystem}, by video` : chart.sourceSystem;
  return `${type.display}, ${date}, ${where}\n${fullName(chart)}, ${who}, born ${chart.birthDate}`;
}

const URGENT: ReadonlySet<CareSetting | undefined> = new Set(['emergency', 'inpatient'] as const);

/**
 * What is said of the condition that a visit is about: after an emergency, of how it began only where it was met, and
 * by video nothing of what a hand would feel.
 */
function phrasesOf(chart: Chart, { conditionID, setting }: EncounterEntry) {
  const entry = chart.conditions.find(({ id }) => id === conditionID);
  const definition = entry && chart.definitions.get(entry.name);
  if (!definition) return undefined;
  const isAfterwards = URGENT.has(definition.setting) && !URGENT.has(setting);
  const { complaints, findings, plans } = definition.phrases;
  if (isAfterwards) return { complaints: [], findings: [], plans };
  return { complaints, findings: setting === 'virtual' ? [] : findings, plans };
}

function reasonOf(chart: Chart, visit: EncounterEntry, words: RandomStream): string[] {
  const complaints = phrasesOf(chart, visit)?.complaints ?? [];
  return [`${visit.reason}.`, ...(complaints.length > 0 ? [words.pick(complaints)] : [])];
}

/** What somebody comes with: an order that ends with this visit, renewed or not, is among it. */
function currentMedications({ medications }: Chart, visit: EncounterEntry): string[] {
  return medications
    .filter((medication) => isTakenBefore(medication, visit))
    .map(({ code, dosage }) => `${code.display}. ${dosage}`);
}

function isTakenBefore({ startDate, endDate }: MedicationEntry, { date }: EncounterEntry): boolean {
  return startDate < date && (endDate === null || endDate >= date);
}

function allergiesKnown({ allergies }: Chart, { date }: EncounterEntry): string[] {
  const known = allergies.filter(({ recordedDate, status }) => recordedDate <= date && status === 'active');
  return inOneLine(known.map(({ code, manifestation }) => `${code.display} (${manifestation.display})`));
}

/** What a note says of a visit beside its entries' own words. */
interface Telling {
  /** At the visit. */
  readonly measured: readonly ObservationEntry[];
  readonly words: RandomStream;
}

function findingsOf(chart: Chart, visit: EncounterEntry, { measured, words }: Telling): string[] {
  const findings = phrasesOf(chart, visit)?.findings ?? [];
  const values = listOfValues(measured);
  return [
    ...(findings.length > 0 ? [words.pick(findings)] : []),
    ...(values === '' ? [] : [`Measured: ${values}.`]),
  ];
}

function doneAt({ procedures, immunizations }: Chart, { id }: EncounterEntry): string[] {
  const isHere = ({ encounterID }: { readonly encounterID: string }) => encounterID === id;
  return inOneLine([
    ...procedures.filter(isHere).map(({ code }) => code.display),
    ...immunizations.filter(isHere).map(({ code, dose }) => `${code.display}, dose ${dose}`),
  ]);
}

function planOf(chart: Chart, visit: EncounterEntry, { measured, words }: Telling): string[] {
  const plans = phrasesOf(chart, visit)?.plans ?? [];
  const ordered = chart.medications.filter(({ encounterID }) => encounterID === visit.id);
  return [
    ...rangesOf(measured),
    ...ordered.map((medication) => prescribed(medication, chart)),
    ...chart.medications.filter((medication) => isStopped(medication, visit)).map(stopped),
    ...(plans.length > 0 ? [words.pick(plans)] : []),
  ];
}

/** Of values without a range there is nothing to say. */
function rangesOf(measured: readonly ObservationEntry[]): string[] {
  if (!measured.some(({ interpretation }) => interpretation !== null)) return [];
  const flagged = flaggedNames(measured);
  return [flagged === '' ? 'No value was out of range.' : `Out of range: ${flagged}.`];
}

function prescribed(medication: MedicationEntry, { medications }: Chart): string {
  const isRenewed = medications.some((earlier) => isContinuedBy(earlier, medication));
  return `${isRenewed ? 'Renewed' : 'Prescribed'}: ${medication.code.display}. ${medication.dosage}`;
}

/** Whether an order that was for good, and was not stopped, goes on with another one; it may have run out before. */
function isContinuedBy(earlier: MedicationEntry, { code, startDate }: MedicationEntry): boolean {
  const { refills, status } = earlier;
  return (
    earlier.code.code === code.code && earlier.startDate < startDate && refills > 0 && status !== 'stopped'
  );
}

function isStopped({ endDate, status }: MedicationEntry, { date }: EncounterEntry): boolean {
  return status === 'stopped' && endDate === date;
}

function stopped({ code, stopReason }: MedicationEntry): string {
  return `Stopped: ${code.display}${stopReason === null ? '' : ` (${stopReason})`}.`;
}
