// Whether a text names the drug of a patient record, or one of its class.

import { drugClassOf, drugEntries } from '../lexicon/drugs';
import { stemOf, termsOf, wordsOf } from '../text/terms';

/** Kin that the lexicon files elsewhere, because people react to them alike. */
const KIN: readonly (readonly [RegExp, string])[] = [
  [/^(?:aspirin|ketoprofen|meloxicam|piroxicam|[a-z]{3,}coxib)$/, 'non-steroidal anti-inflammatory drug'],
  [/^sul(?:f|ph)a[a-z]{3,}$/, 'sulfonamide'],
  [/^benzylpenicillin|phenoxymethylpenicillin$/, 'penicillin'],
];
/** Classes by what they are for: members are no kin. */
const BROAD = new Set([
  'analgesic',
  'antiarrhythmic',
  'antibiotic',
  'anticoagulant',
  'anticonvulsant',
  'antidepressant',
  'antiemetic',
  'antiplatelet agent',
  'antipsychotic',
  'antiretroviral',
  'antiviral',
  'bronchodilator',
  'chemotherapy',
  'disease-modifying antirheumatic drug',
  'dopaminergic',
  'endocrine therapy',
  'immunosuppressant',
  'monoclonal antibody',
  'smoking cessation drug',
  'stimulant',
  'supplement',
  'vaccine',
  'vasopressor',
]);
/** Words of product names that name no drug. */
const FORMS = new Set(
  `oral tablet tablets capsule capsules injection injectable solution suspension cream ointment inhaler spray patch drops
  extended release delayed modified film coated hour hours unit units dose pack daily acid salt sodium potassium calcium
  hydrochloride sulfate sulphate acetate maleate tartrate mesylate besylate fumarate succinate phosphate citrate allergy
  intolerance allergic reaction substance drug product medicinal preparation containing with and for the powder topical
  ophthalmic nasal`.split(/\s+/),
);
/** The names of each class as stems, by its own name. */
const CLASS_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ...drugEntries.map(({ name, synonyms }) => [name, [name, ...synonyms].map(stemmed)] as const),
  ['sulfonamide', ['sulfonamide', 'sulphonamide', 'sulfa drug'].map(stemmed)],
]);

/** The drugs and classes that a text names, read once for many comparisons. */
export interface NamedDrugs {
  /** The words of the text by their stems. */
  readonly words: ReadonlyMap<string, string>;
  /** Of its drugs, and those that it names as classes; broad ones are none. */
  readonly classes: ReadonlySet<string>;
  readonly namesAny: boolean;
}

/** Reads which drugs and classes `text` names. */
export function drugsNamedIn(text: string): NamedDrugs {
  const words = wordsOf(text);
  const stems = ` ${stemmed(text)} `;
  const called = [...CLASS_NAMES].filter(([, names]) =>
    names.some((name) => name !== '' && stems.includes(` ${name} `)),
  );
  return {
    words: new Map(words.map((word) => [stemOf(word), word])),
    classes: new Set([
      ...words.flatMap(kinOf),
      ...called.map(([name]) => name).filter((name) => !BROAD.has(name)),
    ]),
    namesAny: called.length > 0 || words.some((word) => drugClassOf(word) !== null || kinOf(word).length > 0),
  };
}

/** What of a text is the drug that `name` names, in the words of the text, or else its class; null without one. */
export function drugNamed(
  name: string,
  { words, classes }: NamedDrugs,
): { readonly word: string; readonly isClass: boolean } | null {
  const ingredients = wordsOf(name).filter((word) => /^\p{L}{4,}/u.test(word) && !FORMS.has(word));
  const same = ingredients.map((word) => words.get(stemOf(word))).find((word) => word !== undefined);
  if (same !== undefined) return { word: same, isClass: false };
  const shared = ingredients.flatMap(kinOf).find((kin) => classes.has(kin));
  return shared === undefined ? null : { word: shared, isClass: true };
}

/** The class of a drug, or the class that a word is the name of; empty where members are no kin. */
function kinOf(word: string): string[] {
  const own = stemmed(word);
  const kin = KIN.find(([member]) => member.test(word))?.[1] ?? drugClassOf(word) ?? classCalled(own);
  return kin === null || BROAD.has(kin) ? [] : [kin];
}

const classByName: ReadonlyMap<string, string> = new Map(
  [...CLASS_NAMES].flatMap(([name, names]) =>
    isClass(name) ? names.map((one) => [one, name] as const) : [],
  ),
);

function classCalled(stems: string): string | null {
  return classByName.get(stems) ?? null;
}

/** The lexicon lists drugs among classes; a drug has a class of its own. */
function isClass(name: string): boolean {
  return drugClassOf(name) === null;
}

function stemmed(text: string): string {
  return termsOf(text).join(' ');
}
