// Short forms with their long ones. Many have several; which is meant is decided by the library and by the rest of a question.

/** Short form, then long forms, separated by bars. Of our own making. */
const ABBREVIATIONS = `
ACEI | angiotensin-converting enzyme inhibitor
ACS | acute coronary syndrome
AD | Alzheimer disease | atopic dermatitis
AF | atrial fibrillation
AMD | age-related macular degeneration
AMI | acute myocardial infarction
AS | ankylosing spondylitis | aortic stenosis
BMI | body mass index
BP | blood pressure | bipolar disorder
CABG | coronary artery bypass grafting
CAD | coronary artery disease
CBT | cognitive behavioural therapy
CF | cystic fibrosis
CHD | coronary heart disease | congenital heart disease
CHF | congestive heart failure
CPAP | continuous positive airway pressure
CRC | colorectal cancer
CRP | C-reactive protein
CTS | carpal tunnel syndrome
CVD | cardiovascular disease
DBP | diastolic blood pressure
DM | diabetes mellitus | dermatomyositis
ECT | electroconvulsive therapy
eGFR | estimated glomerular filtration rate
FEV1 | forced expiratory volume
GI | gastrointestinal | glycaemic index
HbA1c | glycated haemoglobin | haemoglobin A1c
HCC | hepatocellular carcinoma
HF | heart failure
HR | heart rate | hazard ratio
HTN | hypertension
IBD | inflammatory bowel disease
IBS | irritable bowel syndrome
ICU | intensive care unit
ICS | inhaled corticosteroid
IHD | ischaemic heart disease
IVF | in vitro fertilisation
JIA | juvenile idiopathic arthritis
LBP | low back pain
LDL | low-density lipoprotein
LMWH | low molecular weight heparin
MDD | major depressive disorder
MI | myocardial infarction
MRSA | methicillin-resistant Staphylococcus aureus
MS | multiple sclerosis | metabolic syndrome
NSCLC | non-small cell lung cancer
OA | osteoarthritis
PAD | peripheral artery disease
PCI | percutaneous coronary intervention
PD | Parkinson disease | peritoneal dialysis
PE | pulmonary embolism | pre-eclampsia
RA | rheumatoid arthritis
RSV | respiratory syncytial virus
SBP | systolic blood pressure | spontaneous bacterial peritonitis
TB | tuberculosis
TBI | traumatic brain injury
TKA | total knee arthroplasty
THA | total hip arthroplasty
UC | ulcerative colitis
`;

/** Long forms by short form, in capitals or as printed above. */
export const longForms: ReadonlyMap<string, readonly string[]> = new Map(
  ABBREVIATIONS.trim()
    .split('\n')
    .map((line) => line.split('|').map((form) => form.trim()))
    .map(([short = '', ...long]) => [short, long] as const),
);
