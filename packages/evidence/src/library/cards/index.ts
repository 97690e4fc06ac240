// Every card, topic by topic.

import type { EvidenceCard } from '../card';
import { acuteBronchitisCards } from './acute-bronchitis';
import { adhdCards } from './adhd';
import { alcoholismCards } from './alcoholism';
import { allergicReactionCards } from './allergic-reaction';
import { allergicRhinitisCards } from './allergic-rhinitis';
import { alzheimersCards } from './alzheimers';
import { anemiaCards } from './anemia';
import { ankleSprainCards } from './ankle-sprain';
import { aorticStenosisCards } from './aortic-stenosis';
import { appendicitisCards } from './appendicitis';
import { arthritisCards } from './arthritis';
import { asthmaCards } from './asthma';
import { atopicDermatitisCards } from './atopic-dermatitis';
import { atrialFibrillationCards } from './atrial-fibrillation';
import { breastCancerCards } from './breast-cancer';
import { cancerCards } from './cancer';
import { childhoodAsthmaCards } from './childhood-asthma';
import { cholecystitisCards } from './cholecystitis';
import { chronicPainCards } from './chronic-pain';
import { chronicSinusitisCards } from './chronic-sinusitis';
import { ckd1Cards } from './ckd-1';
import { ckd3Cards } from './ckd-3';
import { ckd4Cards } from './ckd-4';
import { colonCancerCards } from './colon-cancer';
import { colonPolypCards } from './colon-polyp';
import { concussionCards } from './concussion';
import { contactDermatitisCards } from './contact-dermatitis';
import { copdBronchitisCards } from './copd-bronchitis';
import { covid19Cards } from './covid-19';
import { cysticFibrosisCards } from './cystic-fibrosis';
import { cystitisCards } from './cystitis';
import { deepVeinThrombosisCards } from './deep-vein-thrombosis';
import { dentalCariesCards } from './dental-caries';
import { depressionCards } from './depression';
import { depressionSingleCards } from './depression-single';
import { diabetesType2Cards } from './diabetes-type-2';
import { diabeticKidneyDiseaseCards } from './diabetic-kidney-disease';
import { diabeticMacularEdemaCards } from './diabetic-macular-edema';
import { diabeticNeuropathyCards } from './diabetic-neuropathy';
import { diabeticRetinopathyCards } from './diabetic-retinopathy';
import { dyspepsiaCards } from './dyspepsia';
import { esrdCards } from './esrd';
import { febrileSeizureCards } from './febrile-seizure';
import { fibromyalgiaCards } from './fibromyalgia';
import { forearmFractureCards } from './forearm-fracture';
import { gallstoneCards } from './gallstone';
import { gerdCards } from './gerd';
import { goutCards } from './gout';
import { heartFailureCards } from './heart-failure';
import { hepatitisBCards } from './hepatitis-b';
import { hepatitisCCards } from './hepatitis-c';
import { hipFractureCards } from './hip-fracture';
import { hivCards } from './hiv';
import { hyperlipidemiaCards } from './hyperlipidemia';
import { hypertensionCards } from './hypertension';
import { hypertriglyceridemiaCards } from './hypertriglyceridemia';
import { hypothyroidismCards } from './hypothyroidism';
import { ischemicHeartDiseaseCards } from './ischemic-heart-disease';
import { lowBackPainCards } from './low-back-pain';
import { lungCancerNsclcCards } from './lung-cancer-nsclc';
import { lupusCards } from './lupus';
import { metabolicSyndromeCards } from './metabolic-syndrome';
import { migraineCards } from './migraine';
import { multipleMyelomaCards } from './multiple-myeloma';
import { myocardialInfarctionCards } from './myocardial-infarction';
import { neovascularGlaucomaCards } from './neovascular-glaucoma';
import { nstemiCards } from './nstemi';
import { obesityCards } from './obesity';
import { opioidAbuseCards } from './opioid-abuse';
import { osteoarthritisHandCards } from './osteoarthritis-hand';
import { osteoarthritisHipCards } from './osteoarthritis-hip';
import { osteoarthritisKneeCards } from './osteoarthritis-knee';
import { osteoporosisCards } from './osteoporosis';
import { panicCards } from './panic';
import { perennialRhinitisCards } from './perennial-rhinitis';
import { pneumoniaCards } from './pneumonia';
import { preEclampsiaCards } from './pre-eclampsia';
import { prediabetesCards } from './prediabetes';
import { pregnancyCards } from './pregnancy';
import { pulmonaryEmbolismCards } from './pulmonary-embolism';
import { rheumatoidArthritisCards } from './rheumatoid-arthritis';
import { sepsisCards } from './sepsis';
import { severeObesityCards } from './severe-obesity';
import { sleepApneaCards } from './sleep-apnea';
import { stemiCards } from './stemi';
import { strokeCards } from './stroke';
import { utiCards } from './uti';
import { viralPharyngitisCards } from './viral-pharyngitis';
import { whiplashCards } from './whiplash';
import { woundCareCards } from './wound-care';

export const allCards: readonly EvidenceCard[] = [
  ...acuteBronchitisCards,
  ...adhdCards,
  ...alcoholismCards,
  ...allergicReactionCards,
  ...allergicRhinitisCards,
  ...alzheimersCards,
  ...anemiaCards,
  ...ankleSprainCards,
  ...aorticStenosisCards,
  ...appendicitisCards,
  ...arthritisCards,
  ...asthmaCards,
  ...atopicDermatitisCards,
  ...atrialFibrillationCards,
  ...breastCancerCards,
  ...cancerCards,
  ...childhoodAsthmaCards,
  ...cholecystitisCards,
  ...chronicPainCards,
  ...chronicSinusitisCards,
  ...ckd1Cards,
  ...ckd3Cards,
  ...ckd4Cards,
  ...colonCancerCards,
  ...colonPolypCards,
  ...concussionCards,
  ...contactDermatitisCards,
  ...copdBronchitisCards,
  ...covid19Cards,
  ...cysticFibrosisCards,
  ...cystitisCards,
  ...deepVeinThrombosisCards,
  ...dentalCariesCards,
  ...depressionCards,
  ...depressionSingleCards,
  ...diabetesType2Cards,
  ...diabeticKidneyDiseaseCards,
  ...diabeticMacularEdemaCards,
  ...diabeticNeuropathyCards,
  ...diabeticRetinopathyCards,
  ...dyspepsiaCards,
  ...esrdCards,
  ...febrileSeizureCards,
  ...fibromyalgiaCards,
  ...forearmFractureCards,
  ...gallstoneCards,
  ...gerdCards,
  ...goutCards,
  ...heartFailureCards,
  ...hepatitisBCards,
  ...hepatitisCCards,
  ...hipFractureCards,
  ...hivCards,
  ...hyperlipidemiaCards,
  ...hypertensionCards,
  ...hypertriglyceridemiaCards,
  ...hypothyroidismCards,
  ...ischemicHeartDiseaseCards,
  ...lowBackPainCards,
  ...lungCancerNsclcCards,
  ...lupusCards,
  ...metabolicSyndromeCards,
  ...migraineCards,
  ...multipleMyelomaCards,
  ...myocardialInfarctionCards,
  ...neovascularGlaucomaCards,
  ...nstemiCards,
  ...obesityCards,
  ...opioidAbuseCards,
  ...osteoarthritisHandCards,
  ...osteoarthritisHipCards,
  ...osteoarthritisKneeCards,
  ...osteoporosisCards,
  ...panicCards,
  ...perennialRhinitisCards,
  ...pneumoniaCards,
  ...preEclampsiaCards,
  ...prediabetesCards,
  ...pregnancyCards,
  ...pulmonaryEmbolismCards,
  ...rheumatoidArthritisCards,
  ...sepsisCards,
  ...severeObesityCards,
  ...sleepApneaCards,
  ...stemiCards,
  ...strokeCards,
  ...utiCards,
  ...viralPharyngitisCards,
  ...whiplashCards,
  ...woundCareCards,
];
