// The medications that the catalogue prescribes, by RxNorm concept.

import { lipids, type MedicationRow, pressure, swallowed, taken } from './medication-row';

export type { MedicationRow } from './medication-row';

const tablet = swallowed('tablet');
const capsule = swallowed('capsule');
const sublingual = taken('sublingual', 'tablet');
const puffs = taken('inhalation', 'puff');
const nebulized = taken('inhalation', 'mL');
const injected = taken('subcutaneous', 'mL');
const autoInjector = taken('intramuscular', 'auto-injector');
const patch = taken('transdermal', 'patch');

/** Heart rate per minute. */
const heartRate = (shift: number) => ({ loinc: '8867-4', shift });
/** Hemoglobin A1c in %. */
const a1c = (shift: number) => ({ loinc: '4548-4', shift });
/** Albumin to creatinine in urine, in mg/g. */
const albuminuria = (shift: number) => ({ loinc: '14959-1', shift });
/** N-terminal natriuretic peptide in pg/mL. */
const natriureticPeptide = (shift: number) => ({ loinc: '33762-6', shift });
/** Ratio of FEV1 to FVC in %. */
const airflow = (shift: number) => ({ loinc: '19926-5', shift });
/** Scores of PHQ-9 and GAD-7. */
const mood = (depression: number, anxiety: number) => [
  { loinc: '44261-6', shift: depression },
  { loinc: '70274-6', shift: anxiety },
];
/** Severity of pain from 0 to 10. */
const pain = (shift: number) => ({ loinc: '72514-3', shift });
/** C reactive protein in mg/L. */
const inflammation = (shift: number) => ({ loinc: '1988-5', shift });

/**
 * Codes and names as used in Synthea's modules (Apache-2.0), not checked against RxNorm. Effects on blood pressure
 * lie within the ranges by class of its table htn_drugs; all other effects, and the doses, are engine assumptions.
 */
export const medicationRows: readonly MedicationRow[] = [
  // Blood pressure
  tablet('314076', 'lisinopril 10 MG Oral Tablet', { effects: pressure(-12, -8) }),
  tablet('314077', 'lisinopril 20 MG Oral Tablet', { effects: pressure(-14.5, -10) }),
  tablet('858817', 'enalapril maleate 10 MG Oral Tablet', {
    dosesPerDay: 2,
    effects: [...pressure(-12, -8), natriureticPeptide(-350)],
  }),
  tablet('979492', 'losartan potassium 50 MG Oral Tablet', {
    effects: [...pressure(-13, -9.5), albuminuria(-50)],
  }),
  tablet('979480', 'losartan potassium 100 MG Oral Tablet', {
    effects: [...pressure(-15, -11), albuminuria(-70)],
  }),
  tablet('349199', 'valsartan 80 MG Oral Tablet', { effects: pressure(-13, -9.5) }),
  tablet('308136', 'amLODIPine 2.5 MG Oral Tablet', { effects: pressure(-11.5, -9.3) }),
  tablet('197361', 'amLODIPine 5 MG Oral Tablet', { effects: pressure(-13.5, -10.5) }),
  tablet('310798', 'Hydrochlorothiazide 25 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth every morning.',
    effects: pressure(-12.5, -9.5),
  }),
  tablet('197499', 'chlorthalidone 25 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth every morning.',
    effects: pressure(-14, -10.5),
  }),
  tablet('197885', 'hydrochlorothiazide 12.5 MG / lisinopril 10 MG Oral Tablet', {
    effects: pressure(-16, -11.5),
  }),
  tablet('979468', 'hydrochlorothiazide 12.5 MG / losartan potassium 50 MG Oral Tablet', {
    effects: pressure(-16, -11.5),
  }),
  tablet('197381', 'atenolol 50 MG Oral Tablet', { effects: [...pressure(-12, -9), heartRate(-9)] }),
  tablet('866514', 'metoprolol tartrate 50 MG Oral Tablet', {
    dosesPerDay: 2,
    effects: [...pressure(-12, -9), heartRate(-12)],
  }),
  // Heart
  tablet('866436', '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet', {
    effects: [...pressure(-12, -9), heartRate(-12)],
  }),
  tablet('200032', 'carvedilol 12.5 MG Oral Tablet', {
    dosesPerDay: 2,
    dosage: 'Take 1 tablet by mouth twice daily with food.',
    effects: [...pressure(-13, -10), heartRate(-10), natriureticPeptide(-250)],
  }),
  tablet('313988', 'Furosemide 40 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth every morning.',
    effects: [natriureticPeptide(-400), { loinc: '29463-7', shift: -2 }],
  }),
  tablet('313096', 'spironolactone 25 MG Oral Tablet', {
    effects: [...pressure(-12, -9.5), natriureticPeptide(-150)],
  }),
  tablet('1656346', 'sacubitril 24 MG / valsartan 26 MG Oral Tablet [Entresto]', {
    dosesPerDay: 2,
    effects: [...pressure(-13, -9.5), natriureticPeptide(-600)],
  }),
  tablet('197604', 'digoxin 0.125 MG Oral Tablet', { effects: [heartRate(-10)] }),
  tablet('243670', 'Aspirin 81 MG Oral Tablet'),
  tablet('309362', 'clopidogrel 75 MG Oral Tablet'),
  tablet('1116635', 'ticagrelor 90 MG Oral Tablet', { dosesPerDay: 2 }),
  sublingual('198039', 'nitroglycerin 0.4 MG Sublingual Tablet', {
    asNeeded: true,
    dosage: 'Dissolve 1 tablet under the tongue as needed for chest pain; call for help if it persists.',
  }),
  tablet('855332', 'warfarin sodium 5 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth every evening, adjusted to the INR.',
    effects: [
      { loinc: '6301-6', shift: 1.5 },
      { loinc: '5902-2', shift: 14 },
    ],
  }),
  // Lipids
  tablet('617312', 'atorvastatin 10 MG Oral Tablet', { effects: lipids(-45, -15) }),
  tablet('617310', 'atorvastatin 20 MG Oral Tablet', { effects: lipids(-55, -20) }),
  tablet('617311', 'atorvastatin 40 MG Oral Tablet', { effects: lipids(-63, -25) }),
  tablet('259255', 'atorvastatin 80 MG Oral Tablet', { effects: lipids(-70, -30) }),
  tablet('312961', 'simvastatin 20 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth every evening.',
    effects: lipids(-45, -15),
  }),
  tablet('859747', 'rosuvastatin calcium 10 MG Oral Tablet', { effects: lipids(-60, -20) }),
  tablet('904467', 'pravastatin sodium 20 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth at bedtime.',
    effects: lipids(-38, -10),
  }),
  // Diabetes
  tablet('860975', '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet', {
    unitsPerDose: 2,
    dosage: 'Take 2 tablets by mouth once daily with the evening meal.',
    effects: [a1c(-1.1)],
  }),
  injected('865098', 'Insulin Lispro 100 UNT/ML Injectable Solution [Humalog]', {
    dosesPerDay: 3,
    unitsPerDose: 0.08,
    dosage: 'Inject 8 units under the skin three times daily with meals.',
    effects: [a1c(-1.2)],
  }),
  injected(
    '106892',
    'insulin isophane, human 70 UNT/ML / insulin, regular, human 30 UNT/ML Injectable Suspension [Humulin]',
    {
      dosesPerDay: 2,
      unitsPerDose: 0.2,
      dosage: 'Inject 20 units under the skin twice daily before breakfast and the evening meal.',
      effects: [a1c(-1.8)],
    },
  ),
  injected('897122', '3 ML liraglutide 6 MG/ML Pen Injector', {
    unitsPerDose: 0.2,
    dosage: 'Inject 1.2 mg under the skin once daily.',
    effects: [a1c(-1.1), { loinc: '29463-7', shift: -3 }],
  }),
  tablet('1373463', 'canagliflozin 100 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth once daily before the first meal.',
    effects: [a1c(-0.8), ...pressure(-4, -2), albuminuria(-50)],
  }),
  // Airways and allergy
  puffs('2123111', 'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler', {
    unitsPerDose: 2,
    asNeeded: true,
    dosage: 'Inhale 2 puffs every 4 to 6 hours as needed for wheezing or shortness of breath.',
    effects: [airflow(3)],
  }),
  puffs('896001', '120 ACTUAT fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler [Flovent]', {
    dosesPerDay: 2,
    unitsPerDose: 2,
    dosage: 'Inhale 2 puffs twice daily and rinse the mouth afterwards.',
    effects: [airflow(6)],
  }),
  nebulized('351109', 'budesonide 0.25 MG/ML Inhalation Suspension', {
    dosesPerDay: 2,
    unitsPerDose: 2,
    dosage: 'Inhale 2 mL by nebulizer twice daily.',
    effects: [airflow(5)],
  }),
  puffs(
    '896209',
    '60 ACTUAT Fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler',
    {
      dosesPerDay: 2,
      dosage: 'Inhale 1 dose twice daily and rinse the mouth afterwards.',
      effects: [airflow(7), { loinc: '59408-5', shift: 1 }],
    },
  ),
  tablet('312615', 'predniSONE 20 MG Oral Tablet', {
    unitsPerDose: 2,
    dosage: 'Take 2 tablets by mouth every morning with food.',
    effects: [inflammation(-10), airflow(4)],
  }),
  tablet('1014678', 'cetirizine hydrochloride 10 MG Oral Tablet'),
  tablet('311372', 'Loratadine 10 MG Oral Tablet'),
  tablet('997501', 'Fexofenadine hydrochloride 60 MG Oral Tablet', { dosesPerDay: 2 }),
  autoInjector('1870230', 'NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector', {
    asNeeded: true,
    dosage: 'Inject 1 dose into the outer thigh as needed for a severe allergic reaction and call for help.',
  }),
  // Mind and brain
  capsule('310385', 'FLUoxetine 20 MG Oral Capsule', { effects: mood(-6, -4) }),
  tablet('312938', 'Sertraline 100 MG Oral Tablet', { effects: mood(-6, -5) }),
  capsule('596926', 'duloxetine 20 MG Delayed Release Oral Capsule', {
    dosesPerDay: 2,
    effects: [...mood(-5, -4), pain(-2)],
  }),
  tablet('204892', 'clonazePAM 0.25 MG Oral Tablet', {
    dosesPerDay: 2,
    asNeeded: true,
    dosage: 'Take 1 tablet by mouth twice daily as needed for anxiety.',
    effects: [{ loinc: '70274-6', shift: -4 }],
  }),
  tablet('1091392', 'Methylphenidate Hydrochloride 20 MG Oral Tablet', {
    dosesPerDay: 2,
    dosage: 'Take 1 tablet by mouth in the morning and at midday.',
  }),
  capsule('608139', 'atomoxetine 100 MG Oral Capsule'),
  tablet('997223', 'Donepezil hydrochloride 10 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth at bedtime.',
    effects: [{ loinc: '72106-8', shift: 1.5 }],
  }),
  tablet('310436', 'Galantamine 4 MG Oral Tablet', {
    dosesPerDay: 2,
    dosage: 'Take 1 tablet by mouth twice daily with meals.',
    effects: [{ loinc: '72106-8', shift: 1.5 }],
  }),
  sublingual('351266', 'buprenorphine 2 MG / naloxone 0.5 MG Sublingual Tablet', {
    unitsPerDose: 4,
    dosage: 'Dissolve 4 tablets under the tongue once daily.',
  }),
  patch('198031', '24 HR nicotine 0.292 MG/HR Transdermal System', {
    dosage: 'Apply 1 patch to clean, dry skin every morning and remove the old one.',
  }),
  // Hormones, blood and bone
  tablet('966222', 'Levothyroxine Sodium 0.075 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth every morning on an empty stomach.',
    effects: [
      { loinc: '3016-3', shift: -8 },
      { loinc: '3024-7', shift: 0.4 },
    ],
  }),
  tablet('904419', 'Alendronic acid 10 MG Oral Tablet', {
    dosage: 'Take 1 tablet by mouth every morning with water, and stay upright for half an hour.',
    effects: [{ loinc: '38265-5', shift: 0.4 }],
  }),
  tablet('310325', 'ferrous sulfate 325 MG Oral Tablet', {
    effects: [
      { loinc: '718-7', shift: 1.5 },
      { loinc: '787-2', shift: 6 },
      { loinc: '2276-4', shift: 30 },
      { loinc: '2498-4', shift: 40 },
    ],
  }),
  tablet(
    '748856',
    '{24 (drospirenone 3 MG / ethinyl estradiol 0.02 MG Oral Tablet) / 4 (inert ingredients 1 MG Oral Tablet) } Pack [Yaz 28 Day]',
    { dosage: 'Take 1 tablet by mouth daily at the same time, in the order of the pack.' },
  ),
  tablet('199224', 'anastrozole 1 MG Oral Tablet'),
  // Joints and pain
  tablet('197319', 'Allopurinol 100 MG Oral Tablet'),
  tablet('197541', 'Colchicine 0.6 MG Oral Tablet', { dosesPerDay: 2, effects: [pain(-3)] }),
  tablet('105585', 'Methotrexate 2.5 MG Oral Tablet', {
    dosesPerDay: 1 / 7,
    unitsPerDose: 6,
    dosage: 'Take 6 tablets by mouth once a week on the same day.',
    effects: [inflammation(-12), pain(-2)],
  }),
  tablet('979092', 'Hydroxychloroquine Sulfate 200 MG Oral Tablet', {
    dosesPerDay: 2,
    dosage: 'Take 1 tablet by mouth twice daily with food.',
    effects: [inflammation(-6), pain(-1)],
  }),
  tablet('198014', 'Naproxen 500 MG Oral Tablet', {
    dosesPerDay: 2,
    asNeeded: true,
    dosage: 'Take 1 tablet by mouth twice daily with food as needed for pain.',
    effects: [pain(-2)],
  }),
  tablet('310965', 'Ibuprofen 200 MG Oral Tablet', {
    dosesPerDay: 3,
    unitsPerDose: 2,
    asNeeded: true,
    dosage: 'Take 2 tablets by mouth every 6 to 8 hours with food as needed for pain or fever.',
    effects: [pain(-1.5), { loinc: '8310-5', shift: -0.8 }],
  }),
  tablet('313782', 'Acetaminophen 325 MG Oral Tablet', {
    dosesPerDay: 3,
    unitsPerDose: 2,
    asNeeded: true,
    dosage: 'Take 2 tablets by mouth every 6 hours as needed for pain or fever.',
    effects: [pain(-1.5), { loinc: '8310-5', shift: -0.8 }],
  }),
  capsule('483438', 'pregabalin 100 MG Oral Capsule', { dosesPerDay: 2, effects: [pain(-2)] }),
  tablet('835603', 'tramadol hydrochloride 50 MG Oral Tablet', {
    dosesPerDay: 3,
    asNeeded: true,
    dosage: 'Take 1 tablet by mouth every 8 hours as needed for pain.',
    effects: [pain(-2.5)],
  }),
  tablet('1049221', 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet', {
    dosesPerDay: 4,
    asNeeded: true,
    dosage: 'Take 1 tablet by mouth every 6 hours as needed for severe pain.',
    effects: [pain(-3)],
  }),
  // Infection
  tablet('308192', 'Amoxicillin 500 MG Oral Tablet', { dosesPerDay: 3 }),
  tablet('617296', 'amoxicillin 500 MG / clavulanate 125 MG Oral Tablet', {
    dosesPerDay: 3,
    dosage: 'Take 1 tablet by mouth three times daily with food.',
  }),
  tablet('308460', 'Azithromycin 250 MG Oral Tablet', {
    dosage: 'Take 2 tablets by mouth on the first day, then 1 tablet once daily.',
  }),
  tablet('834102', 'Penicillin V Potassium 500 MG Oral Tablet', { dosesPerDay: 2 }),
  tablet('309309', 'ciprofloxacin 500 MG Oral Tablet', { dosesPerDay: 2 }),
  tablet('198335', 'sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet', { dosesPerDay: 2 }),
  capsule('1648755', 'nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule', {
    dosesPerDay: 2,
    dosage: 'Take 1 capsule by mouth twice daily with food.',
  }),
  tablet('197454', 'cephalexin 500 MG Oral Tablet', { dosesPerDay: 4 }),
  tablet('1650142', 'Doxycycline Monohydrate 100 MG Oral Tablet', {
    dosesPerDay: 2,
    dosage: 'Take 1 tablet by mouth twice daily with plenty of water.',
  }),
  tablet('1999667', 'bictegravir 50 MG / emtricitabine 200 MG / tenofovir alafenamide 25 MG Oral Tablet', {
    effects: [{ loinc: '20447-9', shift: -45000 }],
  }),
];

const byCode: ReadonlyMap<string, MedicationRow> = new Map(medicationRows.map((row) => [row.rxnorm, row]));

/** The row of an RxNorm concept; undefined for one that the table lacks, as a user's own condition may name. */
export function medicationRow(rxnorm: string): MedicationRow | undefined {
  return byCode.get(rxnorm);
}
