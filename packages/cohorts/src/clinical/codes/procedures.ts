// The procedures that the catalogue orders, by SNOMED CT concept.

/** Codes and names as used in Synthea's modules (Apache-2.0), not checked against SNOMED CT. */
export interface ProcedureRow {
  readonly snomed: string;
  readonly display: string;
}

export const procedureRows: readonly ProcedureRow[] = [
  { snomed: '430193006', display: 'Medication reconciliation' },
  { snomed: '710841007', display: 'Assessment of anxiety' },
  { snomed: '171207006', display: 'Depression screening' },
  { snomed: '715252007', display: 'Depression screening using Patient Health Questionnaire Nine Item score' },
  { snomed: '428211000124100', display: 'Assessment of substance use' },
  {
    snomed: '763302001',
    display: 'Assessment using Alcohol Use Disorders Identification Test - Consumption',
  },
  { snomed: '710824005', display: 'Assessment of health and social care needs' },
  { snomed: '866148006', display: 'Screening for domestic abuse' },
  { snomed: '268400002', display: '12 lead electrocardiogram' },
  { snomed: '433236007', display: 'Transthoracic echocardiography' },
  { snomed: '399208008', display: 'Plain X-ray of chest' },
  { snomed: '127783003', display: 'Spirometry' },
  { snomed: '73761001', display: 'Colonoscopy' },
  { snomed: '274031008', display: 'Rectal polypectomy' },
  { snomed: '24623002', display: 'Screening mammography' },
  { snomed: '104435004', display: 'Screening for occult blood in feces' },
  { snomed: '312681000', display: 'Bone density scan' },
  { snomed: '722161008', display: 'Diabetic retinal eye exam' },
  { snomed: '413180006', display: 'Pan retinal photocoagulation for diabetes' },
  { snomed: '302497006', display: 'Hemodialysis' },
  { snomed: '70536003', display: 'Transplant of kidney' },
  { snomed: '415070008', display: 'Percutaneous coronary intervention' },
  { snomed: '232717009', display: 'Coronary artery bypass grafting' },
  { snomed: '33367005', display: 'Angiography of coronary artery' },
  { snomed: '18286008', display: 'Catheter ablation of tissue of heart' },
  { snomed: '180325003', display: 'Direct current cardioversion' },
  { snomed: '773996000', display: 'Transcatheter aortic valve implantation' },
  { snomed: '609588000', display: 'Prosthetic total arthroplasty of knee joint' },
  { snomed: '52734007', display: 'Total replacement of hip' },
  { snomed: '80146002', display: 'Excision of appendix' },
  { snomed: '45595009', display: 'Laparoscopic cholecystectomy' },
  { snomed: '11466000', display: 'Cesarean section' },
  { snomed: '424619006', display: 'Prenatal visit' },
  { snomed: '169762003', display: 'Postnatal visit' },
  { snomed: '65200003', display: 'Insertion of intrauterine contraceptive device' },
  { snomed: '60554003', display: 'Polysomnography' },
  { snomed: '47545007', display: 'Continuous positive airway pressure ventilation treatment' },
  { snomed: '288086009', display: 'Suture open wound' },
  { snomed: '274474001', display: 'Bone immobilization' },
  { snomed: '225323000', display: 'Smoking cessation education' },
  { snomed: '367336001', display: 'Chemotherapy' },
  { snomed: '392021009', display: 'Lumpectomy of breast' },
  { snomed: '303653007', display: 'Computed tomography of head' },
  { snomed: '228557008', display: 'Cognitive and behavioral therapy' },
  { snomed: '91251008', display: 'Physical therapy procedure' },
];
