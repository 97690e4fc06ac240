// Laboratory results and scores, each in the shape that the person's conditions give it.

import { exp } from '@synthward/kernel';
import { creatinineOf } from './creatinine';
import { hasAny, lineOf, type Measurement, type Panel, type Range, type Subject } from './measurement';

/**
 * Without diabetes 4.2 to 5.6 %, with prediabetes 5.7 to 6.4 %. Diagnosed diabetes: 5.6 plus a lognormal part whose
 * two figures were computed so that about half are at 7 or more and a quarter at 8 or more (published, NHANES).
 */
const hemoglobinA1c: Measurement = {
  ...lineOf('4548-4'),
  level(subject, random) {
    if (subject.conditions.includes('diabetes-type-2')) return 5.6 + exp(random.normal(0.35, 0.75));
    return random.normal(subject.conditions.includes('prediabetes') ? 6 : 5.2, 0.2);
  },
  visitVariation: 0.02,
  bounds: (subject) => a1cBounds(subject),
};

function a1cBounds({ conditions }: Subject): Range {
  if (conditions.includes('diabetes-type-2')) return { low: 5.7, high: 14 };
  return conditions.includes('prediabetes') ? { low: 5.7, high: 6.4 } : { low: 4.2, high: 5.6 };
}

/** Mean glucose from A1c, 28.7 * A1c - 46.7 (Nathan and others 2008), at a time of day that adds its own noise. */
const glucose: Measurement = {
  ...lineOf('2345-7'),
  level: (_subject, _random, previous) => 28.7 * previous - 46.7,
  visitVariation: 0.05,
  bounds: () => ({ low: 62, high: 420 }),
};

const creatinine: Measurement = {
  ...lineOf('2160-0'),
  level: creatinineOf,
  visitVariation: 0.012,
  bounds: () => ({ low: 0.2, high: 14 }),
};

/** Mean F 119, M 123 mg/dL, quartiles 95 and 144 (published, NHANES); carriers' levels are an engine assumption. */
const ldl: Measurement = {
  ...lineOf('18262-6'),
  level(subject, random) {
    if (hasAny(subject, TREATED_VESSELS)) return random.normal(84, 20);
    if (subject.conditions.includes('hyperlipidemia')) return random.normal(158, 20);
    return random.normal(subject.sex === 'female' ? 119 : 123, 30);
  },
  visitVariation: 0.05,
  bounds: ({ conditions }) => ({ low: 38, high: conditions.includes('hyperlipidemia') ? 260 : 189 }),
};

const TREATED_VESSELS = [
  'ischemic-heart-disease',
  'myocardial-infarction',
  'stemi',
  'nstemi',
  'history-of-mi',
  'stroke',
];

/** High from 150 mg/dL on; the level of carriers is an engine assumption. */
const triglycerides: Measurement = {
  ...lineOf('2571-8'),
  level: (_subject, random) => 150 + exp(random.normal(4.2, 0.5)),
  visitVariation: 0.08,
  bounds: () => ({ low: 150, high: 800 }),
};

/** Carriers are anemic, others are not: below and from 13 (men) and 12 (women and children); intervals recalled. */
const hemoglobin: Measurement = {
  ...lineOf('718-7'),
  level: (subject, random) => random.normal(meanHemoglobin(subject), 0.7),
  visitVariation: 0.015,
  bounds: (subject) => hemoglobinBounds(subject),
};

function meanHemoglobin(subject: Subject): number {
  if (subject.conditions.includes('anemia')) return anemiaLimit(subject) - 1.4;
  if (subject.age < 12) return 12.8;
  return subject.sex === 'male' ? 15 : 13.6;
}

function hemoglobinBounds(subject: Subject): Range {
  const limit = anemiaLimit(subject);
  return subject.conditions.includes('anemia') ? { low: 7, high: limit - 0.1 } : { low: limit, high: 17.9 };
}

function anemiaLimit({ age, sex }: Subject): number {
  if (age < 12) return 11.5;
  return sex === 'male' ? 13 : 12;
}

/** Under treatment: around 2.5 with a long right tail; range recalled. */
const thyrotropin: Measurement = {
  ...lineOf('3016-3'),
  level: (_subject, random) => exp(random.normal(0.95, 0.6)),
  visitVariation: 0.08,
  bounds: () => ({ low: 0.05, high: 40 }),
};

/** Heart failure only; median about 1,100 pg/mL, an engine assumption. */
const natriureticPeptide: Measurement = {
  ...lineOf('33762-6'),
  level: (_subject, random) => exp(random.normal(7, 0.7)),
  visitVariation: 0.12,
  bounds: () => ({ low: 130, high: 20_000 }),
};

/** Kidney damage from diabetes: 30 to 300 is microalbuminuria, above is proteinuria (as used in Synthea). */
const urineAlbumin: Measurement = {
  ...lineOf('14959-1'),
  level: (_subject, random) => exp(random.normal(4.6, 0.7)),
  visitVariation: 0.1,
  bounds: () => ({ low: 30, high: 600 }),
};

/** Zero to 27; ten or more is moderate depression. Treated patients are spread over the whole scale. */
const phq9: Measurement = {
  ...lineOf('44261-6'),
  level: (_subject, random) => random.normal(11, 4.5),
  visitVariation: 0.12,
  bounds: () => ({ low: 1, high: 27 }),
};

/** Below 70 % the airways are obstructed; always so in COPD. Means are an engine assumption. */
const airflow: Measurement = {
  ...lineOf('19926-5'),
  level: (subject, random) => (hasAny(subject, COPD) ? random.normal(57, 6) : random.normal(76, 4)),
  visitVariation: 0.02,
  bounds: (subject) => (hasAny(subject, COPD) ? { low: 30, high: 69 } : { low: 60, high: 92 }),
};

const COPD = ['copd-bronchitis', 'emphysema'];

/** Osteoporosis begins at -2.5. */
const boneDensity: Measurement = {
  ...lineOf('38265-5'),
  level: (_subject, random) => random.normal(-2.9, 0.35),
  visitVariation: 0.02,
  bounds: () => ({ low: -4.8, high: -2.5 }),
};

/** Inflammation of joints or connective tissue under treatment; an engine assumption. */
const reactiveProtein: Measurement = {
  ...lineOf('1988-5'),
  level: (_subject, random) => exp(random.normal(1.9, 0.8)),
  visitVariation: 0.2,
  bounds: () => ({ low: 0.3, high: 120 }),
};

const glycemia: Panel = { fromAge: 0, measurements: [hemoglobinA1c, glucose] };
const kidney: Panel = { fromAge: 0, measurements: [creatinine] };
const lipids: Panel = { fromAge: 6, measurements: [ldl] };
const fats: Panel = { fromAge: 6, measurements: [triglycerides] };
const blood: Panel = { fromAge: 0, measurements: [hemoglobin] };
const spirometry: Panel = { fromAge: 6, measurements: [airflow] };
const inflammation: Panel = { fromAge: 0, measurements: [reactiveProtein] };
const mood: Panel = { fromAge: 12, measurements: [phq9] };

/** What is measured because of a condition; conditions that are missing here have no test in this catalogue. */
export const panelByCondition: ReadonlyMap<string, Panel> = new Map([
  ['diabetes-type-2', glycemia],
  ['prediabetes', glycemia],
  ['diabetic-neuropathy', glycemia],
  ['diabetic-retinopathy', glycemia],
  ['diabetic-retinopathy-pdr', glycemia],
  ['diabetic-macular-edema', glycemia],
  ['diabetic-kidney-disease', { fromAge: 0, measurements: [urineAlbumin] }],
  ['ckd-1', kidney],
  ['ckd-2', kidney],
  ['ckd-3', kidney],
  ['ckd-4', kidney],
  ['esrd', kidney],
  ['hyperlipidemia', lipids],
  ['ischemic-heart-disease', lipids],
  ['myocardial-infarction', lipids],
  ['stemi', lipids],
  ['nstemi', lipids],
  ['history-of-mi', lipids],
  ['stroke', lipids],
  ['hypertriglyceridemia', fats],
  ['heart-failure', { fromAge: 0, measurements: [natriureticPeptide] }],
  ['hypothyroidism', { fromAge: 0, measurements: [thyrotropin] }],
  ['anemia', blood],
  ['depression', mood],
  ['depression-single', mood],
  ['asthma', spirometry],
  ['childhood-asthma', spirometry],
  ['copd-bronchitis', spirometry],
  ['emphysema', spirometry],
  ['osteoporosis', { fromAge: 0, measurements: [boneDensity] }],
  ['rheumatoid-arthritis', inflammation],
  ['lupus', inflammation],
]);

/** What a laboratory measures of anybody. */
export const routinePanels: readonly Panel[] = [kidney, lipids, blood];
