// The medications that the catalogue prescribes, by RxNorm concept.

/** `display` is RxNorm's own; codes and names as used in Synthea's modules (Apache-2.0), not checked against RxNorm. */
export interface MedicationRow {
  readonly rxnorm: string;
  readonly display: string;
}

export const medicationRows: readonly MedicationRow[] = [
  { rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet' }, // hypertension
  { rxnorm: '314077', display: 'lisinopril 20 MG Oral Tablet' }, // hypertension
  { rxnorm: '979492', display: 'losartan potassium 50 MG Oral Tablet' }, // hypertension
  { rxnorm: '979480', display: 'losartan potassium 100 MG Oral Tablet' }, // hypertension
  { rxnorm: '349199', display: 'valsartan 80 MG Oral Tablet' }, // hypertension
  { rxnorm: '308136', display: 'amLODIPine 2.5 MG Oral Tablet' }, // hypertension
  { rxnorm: '310798', display: 'Hydrochlorothiazide 25 MG Oral Tablet' }, // hypertension
  { rxnorm: '197885', display: 'hydrochlorothiazide 12.5 MG / lisinopril 10 MG Oral Tablet' }, // hypertension
  { rxnorm: '979468', display: 'hydrochlorothiazide 12.5 MG / losartan potassium 50 MG Oral Tablet' }, // hypertension
  { rxnorm: '197381', display: 'atenolol 50 MG Oral Tablet' }, // hypertension
  { rxnorm: '866514', display: 'metoprolol tartrate 50 MG Oral Tablet' }, // hypertension
  { rxnorm: '866436', display: '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet' }, // heart
  { rxnorm: '200032', display: 'carvedilol 12.5 MG Oral Tablet' }, // heart
  { rxnorm: '313988', display: 'Furosemide 40 MG Oral Tablet' }, // heart
  { rxnorm: '313096', display: 'spironolactone 25 MG Oral Tablet' }, // heart
  { rxnorm: '1656346', display: 'sacubitril 24 MG / valsartan 26 MG Oral Tablet [Entresto]' }, // heart
  { rxnorm: '197604', display: 'digoxin 0.125 MG Oral Tablet' }, // heart
  { rxnorm: '858817', display: 'enalapril maleate 10 MG Oral Tablet' }, // heart
  { rxnorm: '243670', display: 'Aspirin 81 MG Oral Tablet' }, // CHD
  { rxnorm: '309362', display: 'clopidogrel 75 MG Oral Tablet' }, // CHD
  { rxnorm: '1116635', display: 'ticagrelor 90 MG Oral Tablet' }, // CHD
  { rxnorm: '198039', display: 'nitroglycerin 0.4 MG Sublingual Tablet' }, // CHD
  { rxnorm: '855332', display: 'warfarin sodium 5 MG Oral Tablet' }, // AF
  { rxnorm: '617312', display: 'atorvastatin 10 MG Oral Tablet' }, // lipids
  { rxnorm: '617310', display: 'atorvastatin 20 MG Oral Tablet' }, // lipids
  { rxnorm: '617311', display: 'atorvastatin 40 MG Oral Tablet' }, // lipids
  { rxnorm: '259255', display: 'atorvastatin 80 MG Oral Tablet' }, // lipids
  { rxnorm: '312961', display: 'simvastatin 20 MG Oral Tablet' }, // lipids
  { rxnorm: '859747', display: 'rosuvastatin calcium 10 MG Oral Tablet' }, // lipids
  { rxnorm: '904467', display: 'pravastatin sodium 20 MG Oral Tablet' }, // lipids
  { rxnorm: '860975', display: '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet' }, // diabetes
  { rxnorm: '865098', display: 'Insulin Lispro 100 UNT/ML Injectable Solution [Humalog]' }, // diabetes
  {
    rxnorm: '106892',
    display:
      'insulin isophane, human 70 UNT/ML / insulin, regular, human 30 UNT/ML Injectable Suspension [Humulin]',
  }, // diabetes
  { rxnorm: '897122', display: '3 ML liraglutide 6 MG/ML Pen Injector' }, // diabetes
  { rxnorm: '1373463', display: 'canagliflozin 100 MG Oral Tablet' }, // diabetes
  { rxnorm: '2123111', display: 'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler' }, // asthma
  {
    rxnorm: '896001',
    display: '120 ACTUAT fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler [Flovent]',
  }, // asthma
  { rxnorm: '351109', display: 'budesonide 0.25 MG/ML Inhalation Suspension' }, // asthma
  {
    rxnorm: '896209',
    display: '60 ACTUAT Fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler',
  }, // asthma,COPD
  { rxnorm: '312615', display: 'predniSONE 20 MG Oral Tablet' }, // exacerbation
  { rxnorm: '1014678', display: 'cetirizine hydrochloride 10 MG Oral Tablet' }, // allergy
  { rxnorm: '311372', display: 'Loratadine 10 MG Oral Tablet' }, // allergy
  { rxnorm: '997501', display: 'Fexofenadine hydrochloride 60 MG Oral Tablet' }, // allergy
  { rxnorm: '1870230', display: 'NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector' }, // anaphylaxis
  { rxnorm: '310385', display: 'FLUoxetine 20 MG Oral Capsule' }, // depression
  { rxnorm: '312938', display: 'Sertraline 100 MG Oral Tablet' }, // depression,anxiety
  { rxnorm: '596926', display: 'duloxetine 20 MG Delayed Release Oral Capsule' }, // pain,depression
  { rxnorm: '204892', display: 'clonazePAM 0.25 MG Oral Tablet' }, // anxiety
  { rxnorm: '1091392', display: 'Methylphenidate Hydrochloride 20 MG Oral Tablet' }, // ADHD
  { rxnorm: '608139', display: 'atomoxetine 100 MG Oral Capsule' }, // ADHD
  { rxnorm: '966222', display: 'Levothyroxine Sodium 0.075 MG Oral Tablet' }, // hypothyroidism
  { rxnorm: '904419', display: 'Alendronic acid 10 MG Oral Tablet' }, // osteoporosis
  { rxnorm: '197319', display: 'Allopurinol 100 MG Oral Tablet' }, // gout
  { rxnorm: '197541', display: 'Colchicine 0.6 MG Oral Tablet' }, // gout
  { rxnorm: '105585', display: 'Methotrexate 2.5 MG Oral Tablet' }, // RA
  { rxnorm: '979092', display: 'Hydroxychloroquine Sulfate 200 MG Oral Tablet' }, // RA,lupus
  { rxnorm: '198014', display: 'Naproxen 500 MG Oral Tablet' }, // OA
  { rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet' }, // pain
  { rxnorm: '313782', display: 'Acetaminophen 325 MG Oral Tablet' }, // pain
  { rxnorm: '483438', display: 'pregabalin 100 MG Oral Capsule' }, // neuropathy
  { rxnorm: '835603', display: 'tramadol hydrochloride 50 MG Oral Tablet' }, // pain
  { rxnorm: '1049221', display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet' }, // pain
  { rxnorm: '997223', display: 'Donepezil hydrochloride 10 MG Oral Tablet' }, // Alzheimer
  { rxnorm: '310436', display: 'Galantamine 4 MG Oral Tablet' }, // Alzheimer
  { rxnorm: '308192', display: 'Amoxicillin 500 MG Oral Tablet' }, // infection
  { rxnorm: '617296', display: 'amoxicillin 500 MG / clavulanate 125 MG Oral Tablet' }, // infection
  { rxnorm: '308460', display: 'Azithromycin 250 MG Oral Tablet' }, // infection
  { rxnorm: '834102', display: 'Penicillin V Potassium 500 MG Oral Tablet' }, // strep
  { rxnorm: '309309', display: 'ciprofloxacin 500 MG Oral Tablet' }, // UTI
  { rxnorm: '198335', display: 'sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet' }, // UTI
  {
    rxnorm: '1648755',
    display: 'nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule',
  }, // UTI
  { rxnorm: '197454', display: 'cephalexin 500 MG Oral Tablet' }, // skin
  { rxnorm: '1650142', display: 'Doxycycline Monohydrate 100 MG Oral Tablet' }, // infection
  {
    rxnorm: '1999667',
    display: 'bictegravir 50 MG / emtricitabine 200 MG / tenofovir alafenamide 25 MG Oral Tablet',
  }, // HIV
  { rxnorm: '310325', display: 'ferrous sulfate 325 MG Oral Tablet' }, // anemia
  { rxnorm: '351266', display: 'buprenorphine 2 MG / naloxone 0.5 MG Sublingual Tablet' }, // opioid-use
  { rxnorm: '198031', display: '24 HR nicotine 0.292 MG/HR Transdermal System' }, // smoking
  { rxnorm: '199224', display: 'anastrozole 1 MG Oral Tablet' }, // breast-cancer
  {
    rxnorm: '748856',
    display:
      '{24 (drospirenone 3 MG / ethinyl estradiol 0.02 MG Oral Tablet) / 4 (inert ingredients 1 MG Oral Tablet) } Pack [Yaz 28 Day]',
  }, // contraception
  { rxnorm: '197361', display: 'amLODIPine 5 MG Oral Tablet' }, // hypertension
  { rxnorm: '197499', display: 'chlorthalidone 25 MG Oral Tablet' }, // hypertension
];
