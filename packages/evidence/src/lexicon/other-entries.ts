// Procedures and outcomes that questions name. Of our own making.

import type { ConceptKind, LexiconEntry } from './lexicon';

const PROCEDURES = `
exercise training | exercise | physical activity | aerobic exercise | resistance training
cognitive behavioural therapy | cognitive behavioral therapy | cognitive therapy
psychotherapy | counselling | counseling
acupuncture
physiotherapy | physical therapy
surgery | operation | surgical treatment
laparoscopic surgery | laparoscopy
coronary artery bypass grafting | coronary artery bypass surgery | bypass surgery
percutaneous coronary intervention | angioplasty | coronary stenting
bariatric surgery | gastric bypass | weight loss surgery
total knee replacement | total knee arthroplasty | knee replacement
total hip replacement | total hip arthroplasty | hip replacement
caesarean section | cesarean section | cesarean delivery
dialysis | haemodialysis | hemodialysis | peritoneal dialysis
kidney transplantation | renal transplantation
blood transfusion | transfusion
radiotherapy | radiation therapy
mechanical ventilation
continuous positive airway pressure
oxygen therapy
diet | dietary intervention | low-carbohydrate diet | Mediterranean diet
health education | patient education | self-management
screening | mammography | colonoscopy
magnetic resonance imaging | MRI
computed tomography | CT scan
electrocardiography | electrocardiogram | ECG
breastfeeding | breast feeding
massage
yoga
mindfulness | meditation
telemedicine | telehealth
rehabilitation | cardiac rehabilitation
`;

const OUTCOMES = `
mortality | death | all-cause mortality | survival
quality of life
blood pressure | systolic blood pressure | diastolic blood pressure
glycated haemoglobin | glycated hemoglobin | haemoglobin A1c | hemoglobin A1c | HbA1c
body weight | weight loss | weight gain | body mass index
low-density lipoprotein cholesterol | LDL cholesterol | cholesterol
pain | pain score | pain intensity
hospitalisation | hospitalization | hospital admission | readmission
length of stay | hospital stay
adverse events | adverse effects | side effects
bleeding | major bleeding | haemorrhage | hemorrhage
recurrence | relapse
complications | postoperative complications
bone mineral density | bone density
cognitive function | cognition
lung function | FEV1
heart rate
birth weight
`;

export const otherEntries: readonly LexiconEntry[] = [
  ...entriesOf(PROCEDURES, 'procedure'),
  ...entriesOf(OUTCOMES, 'outcome'),
];

function entriesOf(lines: string, kind: ConceptKind): LexiconEntry[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((name) => name.trim()))
    .map(([name = '', ...synonyms]) => ({ name, kind, synonyms }));
}
