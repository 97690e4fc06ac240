// Drugs by name, and their classes by the stems of international nonproprietary names (WHO, "Use of stems", 2018).

import { stemOf, wordsOf } from '../text/terms';

interface DrugClass {
  readonly name: string;
  /** Of the names of its drugs, in lower case. */
  readonly member: RegExp;
  /** Of its own names. */
  readonly called: RegExp;
}

const CLASSES: readonly DrugClass[] = [
  { name: 'penicillins', member: /(?:cillin|penicillin)$/, called: /\bpenicillins?\b/i },
  { name: 'cephalosporins', member: /^ce(?:f|ph)[a-z]{3,}/, called: /\bcephalosporins?\b/i },
  {
    name: 'sulfonamides',
    member: /^sul(?:f|ph)a[a-z]{3,}/,
    called: /\bsul(?:f|ph)(?:onamides?|a drugs?|a)\b/i,
  },
  { name: 'quinolones', member: /oxacin$/, called: /\b(?:fluoro)?quinolones?\b/i },
  { name: 'tetracyclines', member: /cycline$/, called: /\btetracyclines?\b/i },
  { name: 'macrolides', member: /thromycin$/, called: /\bmacrolides?\b/i },
  {
    name: 'ACE inhibitors',
    member: /pril(?:at)?$/,
    called: /\b(?:ace|angiotensin.converting.enzyme)[ -]inhibitors?\b/i,
  },
  {
    name: 'angiotensin receptor blockers',
    member: /sartan$/,
    called: /\bangiotensin(?: ii)? receptor (?:blocker|antagonist)s?\b/i,
  },
  { name: 'statins', member: /vastatin$/, called: /\bstatins?\b/i },
  {
    name: 'beta blockers',
    member: /(?:[a-z]olol|carvedilol)$/,
    called: /\bbeta.?(?:adrenergic )?blockers?\b/i,
  },
  { name: 'calcium channel blockers', member: /dipine$/, called: /\bcalcium.channel.blockers?\b/i },
  { name: 'SGLT2 inhibitors', member: /gliflozin$/, called: /\bsglt.?2 inhibitors?\b/i },
  { name: 'DPP-4 inhibitors', member: /gliptin$/, called: /\bdpp.?(?:4|iv) inhibitors?\b/i },
  { name: 'GLP-1 receptor agonists', member: /glutide$/, called: /\bglp.?1\b/i },
  { name: 'thiazolidinediones', member: /glitazone$/, called: /\b(?:thiazolidinedione|glitazone)s?\b/i },
  { name: 'factor Xa inhibitors', member: /xaban$/, called: /\bfactor xa inhibitors?\b/i },
  { name: 'heparins', member: /parin$/, called: /\bheparins?\b/i },
  { name: 'proton pump inhibitors', member: /prazole$/, called: /\bproton.pump inhibitors?\b/i },
  { name: 'azole antifungals', member: /conazole$/, called: /\bazoles?\b/i },
  { name: 'triptans', member: /triptan$/, called: /\btriptans?\b/i },
  { name: 'bisphosphonates', member: /dron(?:ate|ic)$/, called: /\bbisphosphonates?\b/i },
  { name: 'monoclonal antibodies', member: /[a-z]{3}mab$/, called: /\bmonoclonal antibod(?:y|ies)\b/i },
  {
    name: 'nonsteroidal anti-inflammatory drugs',
    member:
      /^(?:aspirin|acetylsalicylic|ibuprofen|naproxen|diclofenac|ketorolac|indomethacin|ketoprofen|meloxicam|piroxicam|[a-z]+coxib)$/,
    called: /\b(?:nsaids?|non-?steroidal anti-?inflammator(?:y|ies))\b/i,
  },
  {
    name: 'opioids',
    member:
      /^(?:morphine|codeine|oxycodone|hydrocodone|hydromorphone|fentanyl|[a-z]+fentanil|tramadol|methadone|buprenorphine|pethidine|tapentadol)$/,
    called: /\bopioids?\b/i,
  },
];
/** Known drugs whose names have no such stem. */
const SINGLE =
  /^(?:warfarin|metformin|insulin|digoxin|lithium|clopidogrel|allopurinol|febuxostat|methotrexate|prednisone|prednisolone|dexamethasone|hydrochlorothiazide|furosemide|spironolactone|amiodarone|gabapentin|pregabalin|paracetamol|acetaminophen|levothyroxine|colchicine|sertraline|fluoxetine|paroxetine|citalopram|escitalopram|venlafaxine|duloxetine|bupropion|salbutamol|albuterol|budesonide|fluticasone|montelukast|dabigatran|glipizide|glyburide|glimepiride|tamoxifen|letrozole|anastrozole|nitrofurantoin|trimethoprim|vancomycin|gentamicin)$/;
/** Words of product names that name no drug. */
const FORMS = new Set(
  `oral tablet tablets capsule capsules injection injectable solution suspension cream ointment inhaler spray patch drops
  extended release delayed modified film coated hour hours unit units dose pack daily acid salt sodium potassium calcium
  hydrochloride sulfate sulphate acetate maleate tartrate mesylate besylate fumarate succinate phosphate citrate allergy
  intolerance allergic reaction substance drug product medicinal preparation containing with and for the to of
  v g ml mg mcg actuat powder topical ophthalmic nasal`.split(/\s+/),
);

/** What of `text` is the drug that `name` names, or one of its class, in the words of `text`; null without one. */
export function drugInText(
  name: string,
  text: string,
): { readonly word: string; readonly isClass: boolean } | null {
  const sought = new Set(ingredientsOf(name).map(stemOf));
  const words = wordsOf(text);
  const same = words.find((word) => sought.has(stemOf(word)));
  if (same !== undefined) return { word: same, isClass: false };
  for (const { name: className, member, called } of classesOf(name)) {
    if (called.test(text) || words.some((word) => member.test(word)))
      return { word: className, isClass: true };
  }
  return null;
}

/** Whether a text names a drug or a class of drugs. */
export function namesDrug(text: string): boolean {
  const words = wordsOf(text);
  return (
    CLASSES.some(({ member, called }) => called.test(text) || words.some((word) => member.test(word))) ||
    words.some((word) => SINGLE.test(word))
  );
}

function classesOf(name: string): readonly DrugClass[] {
  const words = ingredientsOf(name);
  return CLASSES.filter(({ member, called }) => called.test(name) || words.some((word) => member.test(word)));
}

function ingredientsOf(name: string): string[] {
  return wordsOf(name).filter((word) => /^\p{L}{4,}/u.test(word) && !FORMS.has(word));
}
