// Which cited statements touch what a patient record lists. Evidence stays; a note says what to look at.

import type { AgeGroup, EvidenceRecord } from '@synthward/contracts';
import type { PopulationOfInterest } from '../question';
import { drugNamed, drugsNamedIn, type NamedDrugs } from './drug-classes';
import type { PatientFact } from './patient-facts';

export interface CitedStatement {
  readonly index: number;
  readonly quote: string;
  readonly record: EvidenceRecord;
}

interface CitedSource extends CitedStatement {
  readonly drugs: NamedDrugs;
}

export type Organ = 'kidney' | 'liver';

export interface PatientNote {
  readonly text: string;
  readonly indexes: readonly number[];
}

/** Organ function that bears on drugs: what the record calls it, what we call it, and how a source speaks of it. */
interface OrganFlag {
  readonly listed: RegExp;
  readonly label: (name: string) => string;
  readonly function: Organ;
  readonly inSource: RegExp;
}

const ORGANS: readonly OrganFlag[] = [
  {
    listed:
      /chronic kidney disease|(?:renal|kidney) (?:failure|insufficiency|disease)|end.stage renal|dialysis/i,
    label: (name) => `chronic kidney disease${stageOf(name)}`,
    function: 'kidney',
    inSource: /\b(?:renal|kidney|nephro\w*|glomerular|dialysis|creatinine)\b/i,
  },
  {
    listed: /cirrhosis|(?:hepatic|liver) (?:failure|insufficiency|impairment|disease)|chronic hepatitis/i,
    label: () => 'liver disease',
    function: 'liver',
    inSource: /\b(?:hepat\w*|liver|cirrho\w*)\b/i,
  },
];
const FILTRATION = /glomerular filtration|\begfr\b/i;
const REDUCED_FILTRATION = 60;
const PREGNANCY = /\bpregnan(?:t|cy)\b/i;
const OVER = 89;
const AGE_WORDS: Readonly<Record<AgeGroup, string>> = {
  newborn: 'newborns',
  infant: 'infants',
  child: 'children',
  adolescent: 'adolescents',
  adult: 'adults',
  'older-adult': 'older adults',
};

/** The notes on the cited statements, allergies first; what the patient record lists is said to be from there. */
export function patientNotes(
  facts: readonly PatientFact[],
  population: PopulationOfInterest,
  cited: readonly CitedStatement[],
): PatientNote[] {
  const current = facts.filter(({ weight }) => weight > 0);
  const sources = cited.map((one) => ({ ...one, drugs: drugsNamedIn(`${one.quote} ${one.record.title}`) }));
  const notes = [
    ...drugNotes(current, sources),
    ...organNotes(current, sources),
    ...pregnancyNotes(current, cited),
    ...ageNotes(population, cited),
  ];
  return merged(notes);
}

/** Whether a source speaks of an organ. */
export function speaksOfOrgan(organ: Organ, text: string): boolean {
  return ORGANS.some(({ function: one, inSource }) => one === organ && inSource.test(text));
}

function drugNotes(facts: readonly PatientFact[], cited: readonly CitedSource[]): PatientNote[] {
  const of = (kind: PatientFact['kind']) => facts.filter((fact) => fact.kind === kind);
  const touching = (list: readonly PatientFact[], say: (word: string, isClass: boolean) => string) =>
    list.flatMap(({ name }) =>
      cited.flatMap(({ index, drugs }) => {
        const found = drugNamed(name, drugs);
        return found === null ? [] : [{ text: say(found.word, found.isClass), indexes: [index] }];
      }),
    );
  return [
    ...touching(of('allergy'), (word, isClass) =>
      isClass
        ? `The patient record lists an allergy within a class that the source names: ${word}.`
        : `The patient record lists an allergy to ${word}, which the source names.`,
    ),
    ...touching(of('treatment').filter(isMedication), (word, isClass) =>
      isClass
        ? `The patient record lists active treatment within a class that the source names: ${word}.`
        : `The patient record lists active treatment with ${word}, which the source names.`,
    ),
  ];
}

function isMedication({ node }: PatientFact): boolean {
  const metadata = node.metadata?.intervention_metadata;
  return metadata?.intervention_type === 'medication' && metadata.status === 'active';
}

function organNotes(facts: readonly PatientFact[], cited: readonly CitedSource[]): PatientNote[] {
  return ORGANS.flatMap((organ) => {
    const label = organLabel(organ, facts);
    if (label === null) return [];
    return cited.flatMap(({ index, drugs, record }) => {
      const source = textOf(record);
      if (organ.inSource.test(source))
        return [
          {
            text: `The patient record lists ${label}, and the source speaks of the ${organ.function}.`,
            indexes: [index],
          },
        ];
      if (!drugs.namesAny) return [];
      return [
        {
          text: `The patient record lists ${label}; the source, which names a drug, does not speak of the ${organ.function}.`,
          indexes: [index],
        },
      ];
    });
  });
}

function organLabel(organ: OrganFlag, facts: readonly PatientFact[]): string | null {
  const listed = facts.find(({ kind, name }) => kind === 'condition' && organ.listed.test(name));
  if (listed !== undefined) return organ.label(listed.name);
  const isReduced = organ.function === 'kidney' && facts.some(isReducedFiltration);
  return isReduced ? 'a reduced glomerular filtration rate' : null;
}

function isReducedFiltration({ kind, name, node }: PatientFact): boolean {
  if (kind !== 'observation' || !FILTRATION.test(name)) return false;
  const metadata = node.metadata?.observation_metadata;
  const value = metadata?.valueQuantity?.value;
  if (value !== undefined && value !== null) return value < REDUCED_FILTRATION;
  return /low/.test(metadata?.interpretation ?? '');
}

function pregnancyNotes(facts: readonly PatientFact[], cited: readonly CitedStatement[]): PatientNote[] {
  const isListed = facts.some(({ kind, name }) => kind === 'condition' && PREGNANCY.test(name));
  if (!isListed) return [];
  return cited
    .filter(({ record }) => !record.population.isPregnancy && !PREGNANCY.test(textOf(record)))
    .map(({ index }) => ({
      text: 'The patient record lists a pregnancy; the source does not speak of pregnancy.',
      indexes: [index],
    }));
}

function ageNotes(
  { ageYears, ageGroup }: PopulationOfInterest,
  cited: readonly CitedStatement[],
): PatientNote[] {
  if (ageYears === undefined || ageGroup === undefined) return [];
  const age = ageYears > OVER ? '90 years or over' : `${ageYears} years`;
  return cited
    .filter(({ record: { population } }) => isOtherAge(ageGroup, population.ageGroups))
    .map(({ index, record }) => ({
      text: `The age asked about is ${age}; the source studied ${listed(record.population.ageGroups.map((group) => AGE_WORDS[group]))}.`,
      indexes: [index],
    }));
}

/** Adults of any age stand for each other: sources seldom tell the two apart. */
function isOtherAge(group: AgeGroup, studied: readonly AgeGroup[]): boolean {
  if (studied.length === 0 || studied.includes(group)) return false;
  const isAdult = (one: AgeGroup) => one === 'adult' || one === 'older-adult';
  return !(isAdult(group) && studied.some(isAdult));
}

function stageOf(name: string): string {
  const stage = /\bstage\s*([1-5][ab]?|I{1,3}|IV|V)\b/i.exec(name)?.[1];
  return stage === undefined ? '' : ` stage ${stage}`;
}

function textOf({ title, sections }: EvidenceRecord): string {
  return [title, ...sections.map(({ text }) => text)].join(' ');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** One note for each text, with all it concerns. */
function merged(notes: readonly PatientNote[]): PatientNote[] {
  const byText = new Map<string, Set<number>>();
  for (const { text, indexes } of notes) {
    const all = byText.get(text) ?? new Set<number>();
    for (const index of indexes) all.add(index);
    byText.set(text, all);
  }
  return [...byText].map(([text, indexes]) => ({ text, indexes: [...indexes].sort((a, b) => a - b) }));
}
