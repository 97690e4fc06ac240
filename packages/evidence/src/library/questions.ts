// Questions to the bundled library, each with the cards that an answer must cite and the flags that follow from them.

import type { ResponseFlags, SynthesisRequest } from '@synthward/contracts';

/** What the answer to a question must be like; members that are not named are not decided here. */
export interface LibraryQuestion {
  readonly text: string;
  readonly publicationFilter?: SynthesisRequest['publication_filter'];
  /** Ids of cards that must be among the references; none where the library cannot answer. */
  readonly cites: readonly string[];
  readonly flags: Partial<ResponseFlags>;
}

const onTrial = { contains_trial: true } as const;
const onGuideline = { contains_guideline: true } as const;
const unanswered = { relevance: 'unanswered', confidence_score: 'low' } as const;

const trialsOnly = { publication_type: ['experimental trial' as const] };
const guidelinesOnly = { publication_type: ['guideline' as const] };

const ofTrials: readonly LibraryQuestion[] = [
  {
    text: 'Does tiotropium reduce exacerbations in patients with COPD in primary care?',
    cites: ['pmid:17605774'],
    flags: onTrial,
  },
  {
    text: 'Does formoterol twice daily improve lung function in moderate-to-severe COPD?',
    cites: ['pmid:22085439'],
    flags: onTrial,
  },
  {
    text: 'Does telemonitoring after discharge reduce re-admission for COPD exacerbation?',
    cites: ['pmid:27029815'],
    flags: onTrial,
  },
  {
    text: 'Is long-term oxygen therapy for 24 hours a day better than 15 hours in hypoxaemic COPD?',
    cites: ['pmid:27649490'],
    flags: {},
  },
  {
    text: 'Do singing classes help patients with COPD?',
    cites: ['pmid:23145504'],
    flags: onTrial,
  },
  {
    text: 'Is once daily fluticasone furoate effective in asthma?',
    cites: ['pmid:21977941'],
    flags: onTrial,
  },
  {
    text: 'Does azithromycin improve quality of life in adults with asthma?',
    cites: ['pmid:16871333'],
    flags: onTrial,
  },
  {
    text: 'Does zinc shorten recovery from severe pneumonia in children?',
    cites: ['pmid:29713463', 'pmid:24955282'],
    flags: onTrial,
  },
  {
    text: 'Does mometasone furoate nasal spray relieve nasal congestion in children with allergic rhinitis?',
    cites: ['pmid:23663488'],
    flags: onTrial,
  },
  {
    text: 'Does esomeprazole prevent pulmonary exacerbations in cystic fibrosis?',
    cites: ['pmid:24528942'],
    flags: onTrial,
  },
  {
    text: 'Does dapagliflozin added to metformin lower HbA1c in type 2 diabetes?',
    cites: ['pmid:23425012'],
    flags: onTrial,
  },
  {
    text: 'Does sitagliptin cause less hypoglycaemia than a sulphonylurea during Ramadan?',
    cites: ['pmid:21951832'],
    flags: onTrial,
  },
  {
    text: 'Does cinnamon lower fasting glucose in type 2 diabetes?',
    cites: ['pmid:28885566'],
    flags: onTrial,
  },
  {
    text: 'How does acarbose compare with metformin in newly diagnosed type 2 diabetes?',
    cites: ['pmid:25148570'],
    flags: onTrial,
  },
  {
    text: 'Does adding ezetimibe to a statin lower LDL cholesterol in type 2 diabetes?',
    cites: ['pmid:28646901'],
    flags: onTrial,
  },
  {
    text: 'Does bezafibrate lower long-term mortality in coronary artery disease?',
    cites: ['pmid:26794137'],
    flags: onTrial,
  },
  {
    text: 'Do garlic tablets lower LDL cholesterol in hyperlipidaemia?',
    cites: ['pmid:17328819'],
    flags: onTrial,
  },
  {
    text: 'Does a salt substitute lower blood pressure in hypertension?',
    cites: ['pmid:25338053'],
    flags: onTrial,
  },
  {
    text: 'Should blood pressure treatment be decided by cardiovascular risk or by systolic blood pressure?',
    cites: ['pmid:29558462'],
    flags: {},
  },
  {
    text: 'Does glucose-insulin-potassium infusion help in acute myocardial infarction?',
    cites: ['pmid:15932638'],
    flags: onTrial,
  },
  {
    text: 'Does CT coronary angiography improve quality of life in suspected angina?',
    cites: ['pmid:28246175'],
    flags: onTrial,
  },
  {
    text: 'Is dalteparin better than a vitamin K antagonist for venous thromboembolism in cancer with renal impairment?',
    cites: ['pmid:27344439'],
    flags: onTrial,
  },
  {
    text: 'Does early supported discharge after stroke increase independence?',
    cites: ['pmid:25528166'],
    flags: onTrial,
  },
  {
    text: 'Does behavioural therapy improve mood in people with aphasia after stroke?',
    cites: ['pmid:23059701'],
    flags: onTrial,
  },
  {
    text: 'Does tranexamic acid reduce intracranial haemorrhage after traumatic brain injury?',
    cites: ['pmid:24267513'],
    flags: onTrial,
  },
  {
    text: 'Does gantenerumab slow decline in prodromal Alzheimer disease?',
    cites: ['pmid:29221491'],
    flags: onTrial,
  },
  {
    text: 'Does individual cognitive stimulation therapy improve cognition in dementia?',
    cites: ['pmid:28350796'],
    flags: onTrial,
  },
  {
    text: 'Does vortioxetine improve functioning in major depressive disorder?',
    cites: ['pmid:28293465'],
    flags: {},
  },
  {
    text: 'Is transcranial direct current stimulation effective in treatment-resistant depression?',
    cites: ['pmid:22912618'],
    flags: onTrial,
  },
  {
    text: 'Does alpha-linolenic acid reduce symptoms of ADHD in children?',
    cites: ['pmid:25339885'],
    flags: onTrial,
  },
  {
    text: 'Is buprenorphine better than dihydrocodeine for opiate detoxification?',
    cites: ['pmid:17210079'],
    flags: onTrial,
  },
  {
    text: 'Does topical diclofenac relieve knee osteoarthritis?',
    cites: ['pmid:16086839'],
    flags: onTrial,
  },
  {
    text: 'Does neuromuscular electrical stimulation add to exercise in knee osteoarthritis?',
    cites: ['pmid:24151589'],
    flags: onTrial,
  },
  {
    text: 'Does hydrotherapy help patients with rheumatoid arthritis?',
    cites: ['pmid:17331241'],
    flags: onTrial,
  },
  {
    text: 'Does lifestyle physical activity reduce pain in fibromyalgia?',
    cites: ['pmid:20353551'],
    flags: onTrial,
  },
  {
    text: 'Is active physical therapy useful after whiplash injury?',
    cites: ['pmid:19149880'],
    flags: onTrial,
  },
  {
    text: 'Is intravenous iron isomaltoside better than oral iron in chronic kidney disease with anaemia?',
    cites: ['pmid:26250435'],
    flags: onTrial,
  },
  {
    text: 'How often does hyperkalaemia occur with olmesartan or enalapril in chronic kidney disease?',
    cites: ['pmid:23915518'],
    flags: onTrial,
  },
  {
    text: 'Does ginger relieve nausea and vomiting in pregnancy?',
    cites: ['pmid:25414888', 'pmid:24616799'],
    flags: onTrial,
  },
  {
    text: 'Does lifestyle counselling prevent excessive weight gain in pregnancy?',
    cites: ['pmid:23865624'],
    flags: onTrial,
  },
  {
    text: 'Does a mandibular advancement device lower the apnoea-hypopnoea index in obstructive sleep apnoea?',
    cites: ['pmid:26241460'],
    flags: onTrial,
  },
  {
    text: 'Does a mailed reminder increase colorectal cancer screening?',
    cites: ['pmid:21867492'],
    flags: onTrial,
  },
  {
    text: 'Does honey reduce oral mucositis during radiotherapy of head and neck cancer?',
    cites: ['pmid:28878156'],
    flags: onTrial,
  },
  {
    text: 'Does adding nimotuzumab to gefitinib help in non-small cell lung cancer?',
    publicationFilter: trialsOnly,
    cites: ['pmid:27823977'],
    flags: { contains_trial: true, contains_guideline: false },
  },
];

const ofGuidelines: readonly LibraryQuestion[] = [
  {
    text: 'Are there guidelines on the management of gout?',
    publicationFilter: guidelinesOnly,
    cites: ['pmid:27457514'],
    flags: { contains_guideline: true, contains_trial: false },
  },
  {
    text: 'Which guidelines cover atrial fibrillation?',
    publicationFilter: guidelinesOnly,
    cites: ['pmid:24685669'],
    flags: { contains_guideline: true, contains_trial: false },
  },
  {
    text: 'Which guidelines on sepsis and septic shock are there?',
    cites: ['pmid:28098591'],
    flags: onGuideline,
  },
  {
    text: 'Are there recommendations on the treatment of multiple myeloma?',
    publicationFilter: guidelinesOnly,
    cites: ['pmid:24497560'],
    flags: { contains_guideline: true, contains_trial: false },
  },
  {
    text: 'Which guideline covers uncomplicated cystitis and pyelonephritis in women?',
    cites: ['pmid:21292654'],
    flags: onGuideline,
  },
  {
    text: 'What is the preferred treatment of Helicobacter pylori infection?',
    cites: ['pmid:39626064'],
    flags: onGuideline,
  },
  {
    text: 'Which guideline on high blood pressure in adults appeared after 2015?',
    publicationFilter: { ...guidelinesOnly, publication_date: { start_year: 2016, end_year: null } },
    cites: ['pmid:29133356'],
    flags: { contains_guideline: true, contains_trial: false },
  },
  {
    text: 'Are there practice guidelines on hip fracture in older people?',
    cites: ['pmid:20047547'],
    flags: onGuideline,
  },
];

const withoutAnswer: readonly LibraryQuestion[] = [
  { text: 'What is the best brace for adolescent idiopathic scoliosis?', cites: [], flags: unanswered },
  { text: 'Does amoxicillin cure acute otitis media in toddlers?', cites: [], flags: unanswered },
  { text: 'Does remdesivir lower mortality in COVID-19?', cites: [], flags: unanswered },
  {
    text: 'Is levetiracetam better than valproate for juvenile myoclonic epilepsy?',
    cites: [],
    flags: unanswered,
  },
  { text: 'Which laser is best for psoriasis of the nails?', cites: [], flags: unanswered },
  { text: 'How is malaria prevented in travellers?', cites: [], flags: unanswered },
  { text: 'How is Lyme disease treated in children?', cites: [], flags: unanswered },
  { text: 'Is rabies vaccination safe in pregnancy?', cites: [], flags: unanswered },
  { text: 'How is tuberculosis prevented in household contacts?', cites: [], flags: unanswered },
  {
    text: 'Does tiotropium reduce exacerbations in COPD?',
    publicationFilter: { publication_date: { start_year: 2024, end_year: null } },
    cites: [],
    flags: unanswered,
  },
  { text: 'What is the capital of Portugal?', cites: [], flags: unanswered },
];

/** Sixty questions: most are answered by trials, some by guidelines, and some by nothing that the library has. */
export const libraryQuestions: readonly LibraryQuestion[] = [...ofTrials, ...ofGuidelines, ...withoutAnswer];
