// Every condition of the catalogue, by body system.

import type { ConditionDefinition } from '@synthward/contracts';
import { acuteBronchitis } from './acute-bronchitis';
import { adhd } from './adhd';
import { alcoholism } from './alcoholism';
import { allergicReaction } from './allergic-reaction';
import { allergicRhinitis } from './allergic-rhinitis';
import { alzheimers } from './alzheimers';
import { anemia } from './anemia';
import { ankleSprain } from './ankle-sprain';
import { aorticStenosis } from './aortic-stenosis';
import { appendicitis } from './appendicitis';
import { arthritis } from './arthritis';
import { asthma } from './asthma';
import { atopicDermatitis } from './atopic-dermatitis';
import { atrialFibrillation } from './atrial-fibrillation';
import { bacterialSinusitis } from './bacterial-sinusitis';
import { breastCancer } from './breast-cancer';
import { cancer } from './cancer';
import { childhoodAsthma } from './childhood-asthma';
import { cholecystitis } from './cholecystitis';
import { chronicPain } from './chronic-pain';
import { chronicSinusitis } from './chronic-sinusitis';
import { ckd1 } from './ckd-1';
import { ckd2 } from './ckd-2';
import { ckd3 } from './ckd-3';
import { ckd4 } from './ckd-4';
import { colonCancer } from './colon-cancer';
import { colonPolyp } from './colon-polyp';
import { concussion } from './concussion';
import { contactDermatitis } from './contact-dermatitis';
import { copdBronchitis } from './copd-bronchitis';
import { covid19 } from './covid-19';
import { cysticFibrosis } from './cystic-fibrosis';
import { cystitis } from './cystitis';
import { deepVeinThrombosis } from './deep-vein-thrombosis';
import { dentalCaries } from './dental-caries';
import { depression } from './depression';
import { depressionSingle } from './depression-single';
import { diabetesType2 } from './diabetes-type-2';
import { diabeticKidneyDisease } from './diabetic-kidney-disease';
import { diabeticMacularEdema } from './diabetic-macular-edema';
import { diabeticNeuropathy } from './diabetic-neuropathy';
import { diabeticRetinopathy } from './diabetic-retinopathy';
import { diabeticRetinopathyPdr } from './diabetic-retinopathy-pdr';
import { emphysema } from './emphysema';
import { epilepsy } from './epilepsy';
import { esrd } from './esrd';
import { fibromyalgia } from './fibromyalgia';
import { forearmFracture } from './forearm-fracture';
import { gallstone } from './gallstone';
import { gerd } from './gerd';
import { gout } from './gout';
import { handLaceration } from './hand-laceration';
import { heartFailure } from './heart-failure';
import { hepatitisB } from './hepatitis-b';
import { hepatitisC } from './hepatitis-c';
import { hipFracture } from './hip-fracture';
import { historyOfMi } from './history-of-mi';
import { hiv } from './hiv';
import { hyperlipidemia } from './hyperlipidemia';
import { hypertension } from './hypertension';
import { hypertriglyceridemia } from './hypertriglyceridemia';
import { hypothyroidism } from './hypothyroidism';
import { ischemicHeartDisease } from './ischemic-heart-disease';
import { lowBackPain } from './low-back-pain';
import { lungCancerNsclc } from './lung-cancer-nsclc';
import { lupus } from './lupus';
import { metabolicSyndrome } from './metabolic-syndrome';
import { migraine } from './migraine';
import { miscarriage } from './miscarriage';
import { mitralRegurgitation } from './mitral-regurgitation';
import { multipleMyeloma } from './multiple-myeloma';
import { myocardialInfarction } from './myocardial-infarction';
import { nstemi } from './nstemi';
import { obesity } from './obesity';
import { opioidAbuse } from './opioid-abuse';
import { osteoarthritisHand } from './osteoarthritis-hand';
import { osteoarthritisHip } from './osteoarthritis-hip';
import { osteoarthritisKnee } from './osteoarthritis-knee';
import { osteoporosis } from './osteoporosis';
import { otitisMedia } from './otitis-media';
import { panic } from './panic';
import { perennialRhinitis } from './perennial-rhinitis';
import { pneumonia } from './pneumonia';
import { preEclampsia } from './pre-eclampsia';
import { prediabetes } from './prediabetes';
import { pregnancy } from './pregnancy';
import { ptsd } from './ptsd';
import { pulmonaryEmbolism } from './pulmonary-embolism';
import { pyelonephritis } from './pyelonephritis';
import { rheumatoidArthritis } from './rheumatoid-arthritis';
import { scoliosis } from './scoliosis';
import { sepsis } from './sepsis';
import { severeObesity } from './severe-obesity';
import { sleepApnea } from './sleep-apnea';
import { stemi } from './stemi';
import { strepThroat } from './strep-throat';
import { stroke } from './stroke';
import { uti } from './uti';
import { viralPharyngitis } from './viral-pharyngitis';
import { viralSinusitis } from './viral-sinusitis';
import { whiplash } from './whiplash';
import { wristSprain } from './wrist-sprain';

/**
 * In the order in which they are listed and planned. `source` speaks of how common a condition is; courses, effects,
 * ladders, shares and rhythms of care are engine assumptions.
 */
export const conditions: readonly ConditionDefinition[] = [
  // Metabolic and endocrine
  obesity,
  severeObesity,
  prediabetes,
  diabetesType2,
  diabeticKidneyDisease,
  diabeticNeuropathy,
  diabeticRetinopathy,
  diabeticRetinopathyPdr,
  diabeticMacularEdema,
  hyperlipidemia,
  hypertriglyceridemia,
  metabolicSyndrome,
  hypothyroidism,
  // Heart and circulation
  hypertension,
  ischemicHeartDisease,
  myocardialInfarction,
  stemi,
  nstemi,
  historyOfMi,
  heartFailure,
  atrialFibrillation,
  aorticStenosis,
  mitralRegurgitation,
  stroke,
  // Kidney
  ckd1,
  ckd2,
  ckd3,
  ckd4,
  esrd,
  // Airways, allergy and skin
  asthma,
  childhoodAsthma,
  emphysema,
  copdBronchitis,
  allergicRhinitis,
  perennialRhinitis,
  chronicSinusitis,
  atopicDermatitis,
  sleepApnea,
  cysticFibrosis,
  // Mind and brain
  depression,
  depressionSingle,
  panic,
  ptsd,
  adhd,
  alcoholism,
  opioidAbuse,
  migraine,
  epilepsy,
  alzheimers,
  // Joints, bones and pain
  arthritis,
  osteoarthritisKnee,
  osteoarthritisHip,
  osteoarthritisHand,
  rheumatoidArthritis,
  gout,
  osteoporosis,
  fibromyalgia,
  lupus,
  lowBackPain,
  chronicPain,
  scoliosis,
  // Digestion, blood, lasting infections and cancer
  gerd,
  anemia,
  hiv,
  hepatitisC,
  hepatitisB,
  cancer,
  breastCancer,
  colonPolyp,
  colonCancer,
  lungCancerNsclc,
  multipleMyeloma,
  // Episodes of infection and allergy
  viralSinusitis,
  viralPharyngitis,
  acuteBronchitis,
  otitisMedia,
  strepThroat,
  bacterialSinusitis,
  covid19,
  pneumonia,
  sepsis,
  uti,
  cystitis,
  pyelonephritis,
  allergicReaction,
  contactDermatitis,
  dentalCaries,
  // Injuries, surgery, pregnancy and clots
  appendicitis,
  gallstone,
  cholecystitis,
  ankleSprain,
  wristSprain,
  whiplash,
  concussion,
  forearmFracture,
  hipFracture,
  handLaceration,
  pregnancy,
  preEclampsia,
  miscarriage,
  deepVeinThrombosis,
  pulmonaryEmbolism,
];
