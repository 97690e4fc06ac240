// Drugs that questions are asked about, by class, and the endings by which classes are told. Of our own making.

import type { LexiconEntry } from './lexicon';

/** Class, then its other names, separated by bars; after the colon its drugs, each with other names after an equals sign. */
const CLASSES = `
statin | statins | HMG-CoA reductase inhibitor: atorvastatin, simvastatin, rosuvastatin, pravastatin, lovastatin, fluvastatin, pitavastatin
ACE inhibitor | ACE inhibitors | angiotensin-converting enzyme inhibitor: lisinopril, ramipril, enalapril, captopril, perindopril, benazepril, quinapril
angiotensin receptor blocker | angiotensin receptor blockers | ARB: losartan, valsartan, candesartan, irbesartan, telmisartan, olmesartan
beta blocker | beta-blocker | beta blockers | beta-adrenergic blocker: metoprolol, atenolol, bisoprolol, carvedilol, propranolol, nebivolol, labetalol, timolol
calcium channel blocker | calcium channel blockers | calcium antagonist: amlodipine, nifedipine, diltiazem, verapamil, felodipine
thiazide diuretic | thiazide | thiazides: hydrochlorothiazide, chlorthalidone=chlortalidone, indapamide
loop diuretic: furosemide=frusemide, torsemide=torasemide, bumetanide
aldosterone antagonist | mineralocorticoid receptor antagonist: spironolactone, eplerenone, finerenone
SGLT2 inhibitor | SGLT2 inhibitors | sodium-glucose cotransporter 2 inhibitor | gliflozin: empagliflozin, dapagliflozin, canagliflozin, ertugliflozin
GLP-1 receptor agonist | GLP-1 receptor agonists | GLP-1 agonist: semaglutide, liraglutide, exenatide, dulaglutide, lixisenatide, tirzepatide
DPP-4 inhibitor | DPP-4 inhibitors | gliptin: sitagliptin, saxagliptin, linagliptin, vildagliptin, alogliptin
sulfonylurea | sulphonylurea | sulfonylureas: glibenclamide=glyburide, gliclazide, glimepiride, glipizide
biguanide: metformin
thiazolidinedione | glitazone: pioglitazone, rosiglitazone
insulin: insulin glargine=glargine, insulin detemir=detemir, insulin lispro, insulin aspart, insulin degludec=degludec
anticoagulant | anticoagulants | oral anticoagulant | blood thinner | DOAC | NOAC: warfarin, apixaban, rivaroxaban, dabigatran, edoxaban, heparin, enoxaparin, dalteparin, fondaparinux
antiplatelet agent | antiplatelet | antiplatelet therapy: aspirin=acetylsalicylic acid, clopidogrel, ticagrelor, prasugrel, dipyridamole
thrombolytic | thrombolysis: alteplase=tPA, tenecteplase, streptokinase
antiarrhythmic: amiodarone, dronedarone, flecainide, sotalol, digoxin
nitrate | nitrates: nitroglycerin=glyceryl trinitrate, isosorbide mononitrate
proton pump inhibitor | proton pump inhibitors | PPI: omeprazole, esomeprazole, lansoprazole, pantoprazole, rabeprazole
H2 receptor antagonist | H2 blocker: ranitidine, famotidine, cimetidine
selective serotonin reuptake inhibitor | SSRI | SSRIs: sertraline, fluoxetine, citalopram, escitalopram, paroxetine, fluvoxamine
serotonin-noradrenaline reuptake inhibitor | SNRI | SNRIs: venlafaxine, duloxetine, desvenlafaxine
tricyclic antidepressant | tricyclic antidepressants: amitriptyline, nortriptyline, imipramine
antidepressant | antidepressants: bupropion, mirtazapine, trazodone, ketamine
antipsychotic | antipsychotics: haloperidol, risperidone, olanzapine, quetiapine, aripiprazole, clozapine, ziprasidone
mood stabiliser | mood stabilizer: lithium
anticonvulsant | antiepileptic drug | antiepileptic: valproate=valproic acid, carbamazepine, lamotrigine, levetiracetam, phenytoin, topiramate, gabapentin, pregabalin
benzodiazepine | benzodiazepines: diazepam, lorazepam, midazolam, clonazepam, alprazolam
hypnotic | sleeping pill: zolpidem, zopiclone, melatonin
stimulant: methylphenidate, lisdexamfetamine, atomoxetine
cholinesterase inhibitor: donepezil, rivastigmine, galantamine
dopaminergic: levodopa, pramipexole, ropinirole, memantine
triptan | triptans: sumatriptan, rizatriptan, zolmitriptan
non-steroidal anti-inflammatory drug | nonsteroidal anti-inflammatory drug | NSAID | NSAIDs: ibuprofen, naproxen, diclofenac, ketorolac, indomethacin=indometacin, celecoxib, etoricoxib
analgesic: paracetamol=acetaminophen, tramadol
opioid | opioids | opiate: morphine, fentanyl, oxycodone, hydromorphone, codeine, methadone, buprenorphine, remifentanil
opioid antagonist: naloxone, naltrexone
anaesthetic | anesthetic: propofol, sevoflurane, desflurane, dexmedetomidine, etomidate, thiopental
local anaesthetic | local anesthetic: lidocaine=lignocaine, bupivacaine, ropivacaine, levobupivacaine
corticosteroid | corticosteroids | glucocorticoid | steroids: prednisolone, prednisone, dexamethasone, hydrocortisone, methylprednisolone, budesonide, fluticasone, beclometasone=beclomethasone
bronchodilator | beta agonist | beta-2 agonist: salbutamol=albuterol, salmeterol, formoterol, indacaterol, tiotropium, ipratropium, umeclidinium, theophylline
leukotriene receptor antagonist: montelukast, zafirlukast
antihistamine | antihistamines: cetirizine, loratadine, fexofenadine, diphenhydramine
antiemetic: ondansetron, metoclopramide, granisetron, aprepitant
penicillin | penicillins: amoxicillin=amoxycillin, ampicillin, flucloxacillin, piperacillin, co-amoxiclav=amoxicillin clavulanate
cephalosporin | cephalosporins: ceftriaxone, cefuroxime, cefazolin, cephalexin=cefalexin
macrolide | macrolides: azithromycin, clarithromycin, erythromycin
fluoroquinolone | fluoroquinolones | quinolone: ciprofloxacin, levofloxacin, moxifloxacin
tetracycline | tetracyclines: doxycycline, minocycline
antibiotic | antibiotics | antibacterial: vancomycin, metronidazole, nitrofurantoin, trimethoprim, co-trimoxazole=trimethoprim-sulfamethoxazole, gentamicin, linezolid, rifampicin=rifampin, isoniazid
antiviral | antivirals: aciclovir=acyclovir, oseltamivir, ribavirin, sofosbuvir, remdesivir
antiretroviral | antiretroviral therapy: tenofovir, efavirenz, dolutegravir, nevirapine, zidovudine
antifungal: fluconazole, itraconazole, terbinafine, amphotericin
antimalarial: artesunate, artemether, chloroquine, hydroxychloroquine, mefloquine
disease-modifying antirheumatic drug | DMARD | DMARDs: methotrexate, sulfasalazine, leflunomide, azathioprine, mercaptopurine
TNF inhibitor | TNF inhibitors | anti-TNF: infliximab, adalimumab, etanercept, certolizumab, golimumab
monoclonal antibody: rituximab, tocilizumab, trastuzumab, bevacizumab, ustekinumab, omalizumab, secukinumab, denosumab, pembrolizumab, nivolumab, evolocumab, alirocumab
bisphosphonate | bisphosphonates: alendronate=alendronic acid, risedronate, zoledronic acid=zoledronate, ibandronate
xanthine oxidase inhibitor: allopurinol, febuxostat, colchicine
hormone replacement therapy | menopausal hormone therapy | HRT: estradiol=oestradiol, progesterone, raloxifene, tibolone
endocrine therapy: tamoxifen, letrozole, anastrozole, exemestane
thyroid hormone: levothyroxine=thyroxine, liothyronine
chemotherapy: cisplatin, carboplatin, paclitaxel, docetaxel, doxorubicin, fluorouracil, capecitabine, gemcitabine
immunosuppressant: ciclosporin=cyclosporine, tacrolimus, mycophenolate
alpha blocker | alpha-blocker: tamsulosin, doxazosin, alfuzosin
5-alpha reductase inhibitor: finasteride, dutasteride
PDE5 inhibitor | phosphodiesterase 5 inhibitor: sildenafil, tadalafil
vasopressor | vasopressors: noradrenaline=norepinephrine, adrenaline=epinephrine, dopamine, dobutamine, vasopressin, phenylephrine, ephedrine
iron supplement | iron supplementation: ferrous sulfate, ferric carboxymaltose
vitamin D supplement | vitamin D supplementation: cholecalciferol, calcitriol, ergocalciferol
vaccine | vaccination | immunisation | immunization: influenza vaccine, pneumococcal vaccine, HPV vaccine, zoster vaccine, measles vaccine
smoking cessation drug: varenicline, nicotine replacement therapy=NRT
supplement: omega-3 fatty acids=fish oil, folic acid, zinc, magnesium sulfate=magnesium sulphate, probiotics=probiotic, tranexamic acid
`;

/** The International Nonproprietary Names tell the class by the stem at their end. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^[a-z]{3,}statin$/, 'statin'],
  [/^[a-z]{3,}pril$/, 'ACE inhibitor'],
  [/^[a-z]{3,}sartan$/, 'angiotensin receptor blocker'],
  [/^[a-z]{3,}olol$/, 'beta blocker'],
  [/^[a-z]{2,}dipine$/, 'calcium channel blocker'],
  [/^[a-z]{2,}gliflozin$/, 'SGLT2 inhibitor'],
  [/^[a-z]{2,}gliptin$/, 'DPP-4 inhibitor'],
  [/^[a-z]{2,}glutide$/, 'GLP-1 receptor agonist'],
  [/^[a-z]{2,}xaban$/, 'anticoagulant'],
  [/^[a-z]{2,}prazole$/, 'proton pump inhibitor'],
  [/^[a-z]{2,}triptan$/, 'triptan'],
  [/^[a-z]{2,}cillin$/, 'penicillin'],
  [/^cef[a-z]{3,}$/, 'cephalosporin'],
  [/^[a-z]{2,}floxacin$/, 'fluoroquinolone'],
  [/^[a-z]{2,}cycline$/, 'tetracycline'],
  [/^[a-z]{2,}dronate$/, 'bisphosphonate'],
  [/^[a-z]{2,}azepam$/, 'benzodiazepine'],
  [/^[a-z]{2,}setron$/, 'antiemetic'],
  [/^[a-z]{2,}[a-z]mab$/, 'monoclonal antibody'],
  [/^[a-z]{2,}tinib$/, 'kinase inhibitor'],
  [/^[a-z]{2,}caine$/, 'local anaesthetic'],
];
/** Words with such an ending that are no drugs. */
const NO_DRUGS: ReadonlySet<string> = new Set([
  'april',
  'somatostatin',
  'cystatin',
  'nystatin',
  'aripiprazole',
]);

interface DrugClass {
  readonly names: readonly string[];
  readonly drugs: readonly (readonly string[])[];
}

const classes: readonly DrugClass[] = CLASSES.trim()
  .split('\n')
  .map((line) => line.split(': '))
  .map(([names = '', drugs = '']) => ({
    names: names.split('|').map((name) => name.trim()),
    drugs: drugs.split(',').map((drug) => drug.split('=').map((name) => name.trim())),
  }));

/** Classes and drugs; a class has no drug as synonym, as what holds for one need not hold for the other. */
export const drugEntries: readonly LexiconEntry[] = classes.flatMap(({ names, drugs }) =>
  [names, ...drugs].map(([name = '', ...synonyms]) => ({ name, kind: 'drug' as const, synonyms })),
);

const classByDrug: ReadonlyMap<string, string> = new Map(
  classes.flatMap(({ names: [name = ''], drugs }) =>
    drugs.flat().map((drug) => [drug.toLowerCase(), name] as const),
  ),
);

/** The class of a drug by list, else by the ending of its name; null for words that are no drug that we know. */
export function drugClassOf(word: string): string | null {
  const name = word.toLowerCase();
  const listed = classByDrug.get(name);
  if (listed !== undefined) return listed;
  if (NO_DRUGS.has(name)) return null;
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;
}
