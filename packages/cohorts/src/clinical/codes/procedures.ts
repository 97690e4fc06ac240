// The procedures that the catalogue orders, by SNOMED CT concept.

/** Codes and names as used in Synthea's modules (Apache-2.0), not checked against SNOMED CT. */
export interface ProcedureRow {
  readonly snomed: string;
  readonly display: string;
  /** How long it takes, typically: an engine assumption. */
  readonly minutes: number;
}

export const procedureRows: readonly ProcedureRow[] = [
  { snomed: '430193006', display: 'Medication reconciliation', minutes: 10 },
  { snomed: '710841007', display: 'Assessment of anxiety', minutes: 10 },
  { snomed: '171207006', display: 'Depression screening', minutes: 5 },
  {
    snomed: '715252007',
    display: 'Depression screening using Patient Health Questionnaire Nine Item score',
    minutes: 5,
  },
  { snomed: '428211000124100', display: 'Assessment of substance use', minutes: 10 },
  {
    snomed: '763302001',
    display: 'Assessment using Alcohol Use Disorders Identification Test - Consumption',
    minutes: 5,
  },
  { snomed: '710824005', display: 'Assessment of health and social care needs', minutes: 10 },
  { snomed: '866148006', display: 'Screening for domestic abuse', minutes: 5 },
  { snomed: '268400002', display: '12 lead electrocardiogram', minutes: 10 },
  { snomed: '433236007', display: 'Transthoracic echocardiography', minutes: 40 },
  { snomed: '399208008', display: 'Plain X-ray of chest', minutes: 15 },
  { snomed: '127783003', display: 'Spirometry', minutes: 20 },
  { snomed: '73761001', display: 'Colonoscopy', minutes: 40 },
  { snomed: '274031008', display: 'Rectal polypectomy', minutes: 20 },
  { snomed: '24623002', display: 'Screening mammography', minutes: 20 },
  { snomed: '104435004', display: 'Screening for occult blood in feces', minutes: 5 },
  { snomed: '312681000', display: 'Bone density scan', minutes: 20 },
  { snomed: '722161008', display: 'Diabetic retinal eye exam', minutes: 25 },
  { snomed: '413180006', display: 'Pan retinal photocoagulation for diabetes', minutes: 40 },
  { snomed: '302497006', display: 'Hemodialysis', minutes: 240 },
  { snomed: '70536003', display: 'Transplant of kidney', minutes: 210 },
  { snomed: '415070008', display: 'Percutaneous coronary intervention', minutes: 75 },
  { snomed: '232717009', display: 'Coronary artery bypass grafting', minutes: 240 },
  { snomed: '33367005', display: 'Angiography of coronary artery', minutes: 45 },
  { snomed: '18286008', display: 'Catheter ablation of tissue of heart', minutes: 150 },
  { snomed: '180325003', display: 'Direct current cardioversion', minutes: 30 },
  { snomed: '773996000', display: 'Transcatheter aortic valve implantation', minutes: 120 },
  { snomed: '609588000', display: 'Prosthetic total arthroplasty of knee joint', minutes: 110 },
  { snomed: '52734007', display: 'Total replacement of hip', minutes: 110 },
  { snomed: '80146002', display: 'Excision of appendix', minutes: 60 },
  { snomed: '45595009', display: 'Laparoscopic cholecystectomy', minutes: 75 },
  { snomed: '11466000', display: 'Cesarean section', minutes: 60 },
  { snomed: '424619006', display: 'Prenatal visit', minutes: 20 },
  { snomed: '169762003', display: 'Postnatal visit', minutes: 30 },
  { snomed: '65200003', display: 'Insertion of intrauterine contraceptive device', minutes: 15 },
  { snomed: '60554003', display: 'Polysomnography', minutes: 480 },
  { snomed: '47545007', display: 'Continuous positive airway pressure ventilation treatment', minutes: 480 },
  { snomed: '288086009', display: 'Suture open wound', minutes: 25 },
  { snomed: '274474001', display: 'Bone immobilization', minutes: 25 },
  { snomed: '225323000', display: 'Smoking cessation education', minutes: 10 },
  { snomed: '367336001', display: 'Chemotherapy', minutes: 180 },
  { snomed: '392021009', display: 'Lumpectomy of breast', minutes: 75 },
  { snomed: '303653007', display: 'Computed tomography of head', minutes: 15 },
  { snomed: '228557008', display: 'Cognitive and behavioral therapy', minutes: 50 },
  { snomed: '91251008', display: 'Physical therapy procedure', minutes: 45 },
];

const byCode: ReadonlyMap<string, ProcedureRow> = new Map(procedureRows.map((row) => [row.snomed, row]));

/** The row of a SNOMED CT concept; undefined for one that the table lacks, as a user's own condition may name. */
export function procedureRow(snomed: string): ProcedureRow | undefined {
  return byCode.get(snomed);
}
