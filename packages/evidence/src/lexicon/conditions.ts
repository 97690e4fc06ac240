// Conditions that questions are asked about, with the other names that people and papers use. Of our own making.

import type { LexiconEntry } from './lexicon';

/** Preferred name, then synonyms, separated by bars. */
const CONDITIONS = `
type 2 diabetes mellitus | type 2 diabetes | type II diabetes | non-insulin-dependent diabetes | adult-onset diabetes | T2DM
type 1 diabetes mellitus | type 1 diabetes | type I diabetes | insulin-dependent diabetes | juvenile diabetes | T1DM
diabetes mellitus | diabetes | diabetic
gestational diabetes | gestational diabetes mellitus | diabetes in pregnancy | GDM
prediabetes | impaired glucose tolerance | impaired fasting glucose | borderline diabetes
hypoglycaemia | hypoglycemia | low blood sugar
diabetic ketoacidosis | ketoacidosis
diabetic retinopathy
diabetic neuropathy | diabetic peripheral neuropathy
diabetic foot ulcer | diabetic foot
hypertension | high blood pressure | elevated blood pressure | arterial hypertension | hypertensive
pulmonary hypertension | pulmonary arterial hypertension
pre-eclampsia | preeclampsia | eclampsia
hyperlipidaemia | hyperlipidemia | dyslipidaemia | dyslipidemia | hypercholesterolaemia | hypercholesterolemia | high cholesterol
obesity | overweight | obese
metabolic syndrome
coronary artery disease | coronary heart disease | ischaemic heart disease | ischemic heart disease | coronary disease
myocardial infarction | heart attack | acute coronary syndrome | STEMI | NSTEMI
angina | angina pectoris | stable angina
heart failure | congestive heart failure | cardiac failure | HFrEF | HFpEF
atrial fibrillation | AFib | atrial flutter
cardiac arrest | sudden cardiac death
peripheral artery disease | peripheral arterial disease | intermittent claudication
venous thromboembolism | deep vein thrombosis | deep venous thrombosis | DVT | VTE
pulmonary embolism
stroke | cerebrovascular accident | ischaemic stroke | ischemic stroke | brain infarction
transient ischaemic attack | transient ischemic attack | TIA
intracerebral haemorrhage | intracerebral hemorrhage | haemorrhagic stroke | hemorrhagic stroke
subarachnoid haemorrhage | subarachnoid hemorrhage
chronic kidney disease | chronic renal failure | chronic renal insufficiency | chronic kidney failure | CKD
end-stage renal disease | end-stage kidney disease | kidney failure | ESRD
acute kidney injury | acute renal failure | AKI
nephrotic syndrome
asthma | asthmatic
chronic obstructive pulmonary disease | chronic bronchitis | emphysema | COPD
pneumonia | community-acquired pneumonia | lower respiratory tract infection
bronchiolitis
tuberculosis
cystic fibrosis
acute respiratory distress syndrome | ARDS
obstructive sleep apnoea | obstructive sleep apnea | sleep apnoea | sleep apnea | OSA
allergic rhinitis | hay fever
sinusitis | rhinosinusitis
otitis media | ear infection
sore throat | pharyngitis | tonsillitis
common cold | upper respiratory tract infection
influenza | flu
COVID-19 | coronavirus disease 2019 | SARS-CoV-2 infection
sepsis | septic shock | severe sepsis
urinary tract infection | bladder infection | cystitis | UTI
pyelonephritis
HIV infection | HIV | human immunodeficiency virus
hepatitis B
hepatitis C
malaria
Helicobacter pylori infection | Helicobacter pylori | H pylori
Clostridium difficile infection | Clostridioides difficile
cellulitis
major depressive disorder | depression | depressive disorder | major depression | depressed
bipolar disorder | manic depression | bipolar depression
anxiety disorder | anxiety | generalised anxiety disorder | generalized anxiety disorder | panic disorder
post-traumatic stress disorder | posttraumatic stress disorder | PTSD
obsessive-compulsive disorder | OCD
schizophrenia | psychosis | psychotic disorder
attention deficit hyperactivity disorder | attention-deficit/hyperactivity disorder | ADHD
autism spectrum disorder | autism
insomnia | sleeplessness | poor sleep quality
alcohol use disorder | alcohol dependence | alcoholism
opioid use disorder | opioid dependence | opioid addiction
tobacco use disorder | nicotine dependence | smoking | tobacco smoking
dementia | Alzheimer's disease | Alzheimer disease | Alzheimers
mild cognitive impairment
Parkinson's disease | Parkinson disease
multiple sclerosis
epilepsy | seizure disorder | seizures
migraine | migraine headache
tension-type headache | headache
delirium
traumatic brain injury | head injury | concussion
spinal cord injury
cerebral palsy
restless legs syndrome
osteoarthritis | degenerative joint disease | knee osteoarthritis | hip osteoarthritis
rheumatoid arthritis
psoriatic arthritis
ankylosing spondylitis | axial spondyloarthritis
juvenile idiopathic arthritis
systemic lupus erythematosus | lupus | SLE
gout | hyperuricaemia | hyperuricemia
fibromyalgia
osteoporosis | low bone density | osteopenia
hip fracture | femoral neck fracture
vertebral fracture
low back pain | back pain | lumbago
neck pain
rotator cuff tear | shoulder pain | frozen shoulder
carpal tunnel syndrome
chronic pain
hypothyroidism | underactive thyroid | Hashimoto's thyroiditis
hyperthyroidism | overactive thyroid | Graves' disease
adrenal insufficiency | Addison's disease
polycystic ovary syndrome | PCOS
vitamin D deficiency
gastro-oesophageal reflux disease | gastroesophageal reflux disease | acid reflux | GERD | GORD
peptic ulcer | gastric ulcer | duodenal ulcer
dyspepsia | indigestion
irritable bowel syndrome
inflammatory bowel disease
Crohn's disease | Crohn disease
ulcerative colitis
coeliac disease | celiac disease
constipation
diarrhoea | diarrhea | gastroenteritis
cirrhosis | liver cirrhosis
non-alcoholic fatty liver disease | nonalcoholic fatty liver disease | fatty liver | NAFLD
acute pancreatitis | pancreatitis
cholelithiasis | gallstones | cholecystitis
appendicitis
diverticulitis | diverticular disease
inguinal hernia | hernia
haemorrhoids | hemorrhoids
gastrointestinal bleeding | gastrointestinal haemorrhage | upper gastrointestinal bleeding
anaemia | anemia | iron deficiency anaemia | iron deficiency anemia | iron deficiency
sickle cell disease | sickle cell anaemia | sickle cell anemia
thalassaemia | thalassemia
haemophilia | hemophilia
breast cancer | breast carcinoma
prostate cancer | prostatic carcinoma
lung cancer | non-small cell lung cancer | small cell lung cancer
colorectal cancer | colon cancer | rectal cancer | bowel cancer
gastric cancer | stomach cancer
pancreatic cancer
ovarian cancer
cervical cancer | cervical intraepithelial neoplasia
endometrial cancer | uterine cancer
bladder cancer
hepatocellular carcinoma | liver cancer
melanoma | skin cancer
lymphoma | Hodgkin lymphoma | non-Hodgkin lymphoma
leukaemia | leukemia | acute lymphoblastic leukaemia | acute myeloid leukaemia
multiple myeloma
cancer | malignancy | neoplasm | tumour | tumor
benign prostatic hyperplasia | enlarged prostate | BPH
erectile dysfunction | impotence
urinary incontinence | overactive bladder
kidney stones | nephrolithiasis | urolithiasis | renal colic
infertility | subfertility
endometriosis
menopause | hot flushes | hot flashes | vasomotor symptoms
dysmenorrhoea | dysmenorrhea | period pain
postpartum haemorrhage | postpartum hemorrhage
preterm birth | premature birth | preterm labour | preterm labor
miscarriage | spontaneous abortion
postpartum depression | postnatal depression
psoriasis
atopic dermatitis | eczema
acne | acne vulgaris
urticaria | hives
rosacea
pressure ulcer | bedsore | pressure sore
venous leg ulcer | leg ulcer
burns | burn injury
herpes zoster | shingles
anaphylaxis | severe allergic reaction
food allergy | peanut allergy
glaucoma | ocular hypertension
cataract
macular degeneration | age-related macular degeneration
dry eye disease | dry eye
conjunctivitis
hearing loss | deafness
tinnitus
vertigo | dizziness
dental caries | tooth decay
periodontitis | gum disease | gingivitis
falls | fall prevention
frailty | sarcopenia
malnutrition | undernutrition
hyponatraemia | hyponatremia
hyperkalaemia | hyperkalemia
postoperative pain
postoperative nausea and vomiting | PONV
surgical site infection | wound infection
acute stress | psychological stress
neonatal jaundice | hyperbilirubinaemia | hyperbilirubinemia
Down syndrome | trisomy 21
`;

export const conditionEntries: readonly LexiconEntry[] = CONDITIONS.trim()
  .split('\n')
  .map((line) => line.split('|').map((name) => name.trim()))
  .map(([name = '', ...synonyms]) => ({ name, kind: 'condition', synonyms }));
