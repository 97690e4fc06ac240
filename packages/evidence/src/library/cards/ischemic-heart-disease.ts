// Cards on ischaemic heart disease.

import type { EvidenceCard } from '../card';

export const ischemicHeartDiseaseCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28246175',
    topics: ['ischemic-heart-disease'],
    findings: [
      'Patients with suspected angina improved less in quality of life at 6 months when CT coronary angiography was added to standard care (difference −3.48, 95% CI −4.95 to −2.01).',
      'Angina frequency also improved a little less with CT coronary angiography (difference −1.55, 95% CI −2.85 to −0.25).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 4146,
    population: { text: 'patients with suspected angina', ageGroups: ['adult'] },
    intervention: 'CT coronary angiography with standard care',
    comparator: 'standard care alone',
    outcome: 'symptoms and quality of life at 6 months',
    effect: {
      measure: 'difference in quality of life',
      value: -3.48,
      interval: [-4.95, -2.01],
      p: '<0.0001',
    },
    trials: ['NCT01149590'],
    citation: {
      title:
        'Symptoms and quality of life in patients with suspected angina undergoing CT coronary angiography: a randomised controlled trial',
      authors:
        'Williams Michelle C; Hunter Amanda; Shah Anoop; Assi Valentina; Lewis Stephanie; Mangion Kenneth; Berry Colin; Boon Nicholas A; Clark Elizabeth; Flather Marcus; Forbes John; McLean Scott',
      societies: [],
      journal: 'Heart',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28246175',
      doi: '10.1136/heartjnl-2016-310129',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28246175' },
  },
  {
    id: 'pmid:26080804',
    topics: ['ischemic-heart-disease'],
    findings: [
      'Eating 85 g of almonds a day did not alter vascular function, serum lipids or blood pressure in patients with coronary artery disease.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'patients with coronary artery disease', ageGroups: ['adult'] },
    intervention: '85 g of almonds a day in a low-fat diet',
    comparator: 'the same diet without nuts',
    outcome: 'vascular function',
    trials: ['NCT00782015'],
    citation: {
      title:
        'Effect of almond consumption on vascular function in patients with coronary artery disease: a randomized, controlled, cross-over trial',
      authors:
        'Chen C-Y. Oliver; Holbrook Monika; Duess Mai-Ann; Dohadwala Mustali M; Hamburg Naomi M; Asztalos Bela F.; Milbury Paul E.; Blumberg Jeffrey B.; Vita Joseph A.',
      societies: [],
      journal: 'Nutrition Journal',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '26080804',
      doi: '10.1186/s12937-015-0049-5',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26080804' },
  },
  {
    id: 'pmid:23975619',
    topics: ['ischemic-heart-disease', 'history-of-mi'],
    findings: [
      'A Dutch practice guideline on exercise-based cardiac rehabilitation in coronary heart disease appeared in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Exercise-based cardiac rehabilitation in patients with coronary heart disease: a practice guideline',
      authors: 'Achttien RJ; Staal JB; van der Voort S; Kemps HM; Koers H; Jongert MW',
      societies: [],
      journal: 'Neth Heart J.',
      year: 2013,
      volume: '21',
      pages: '429',
      pmid: '23975619',
      doi: '10.1007/s12471-013-0467-y',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23975619' },
  },
  {
    id: 'pmid:23996286',
    topics: ['ischemic-heart-disease'],
    findings: [
      'The European Society of Cardiology published guidelines on stable coronary artery disease in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2013 ESC guidelines on the management of stable coronary artery disease: the Task Force on the management of stable coronary artery disease of the European Society of Cardiology',
      authors: 'European Society of Cardiology Task Force',
      societies: ['European Society of Cardiology'],
      journal: 'Eur. Heart J.',
      year: 2013,
      volume: '34',
      pages: '2949',
      pmid: '23996286',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23996286' },
  },
  {
    id: 'pmid:23182125',
    topics: ['ischemic-heart-disease'],
    findings: ['American societies published a guideline on stable ischaemic heart disease in 2012.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2012 ACCF/AHA/ACP/AATS/PCNA/SCAI/STS Guideline for the diagnosis and management of patients with stable ischemic heart disease: a report of the American College of Cardiology Foundation/American Heart Association Task Force on Practice Guidelines, and the American College of Physicians, American Association for Thoracic Surgery, Preventive Cardiovascular Nurses Association, Society for Cardiovascular Angiography and Interventions, and Society of Thoracic Surgeons',
      authors: 'Fihn SD; Gardin JM; Abrams J',
      societies: ['American College of Cardiology Foundation', 'American Heart Association'],
      journal: 'J Am Coll Cardiol',
      year: 2012,
      volume: '60',
      pages: 'e44',
      pmid: '23182125',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23182125' },
  },
  {
    id: 'pmid:22064599',
    topics: ['ischemic-heart-disease'],
    findings: [
      'American cardiology societies published a guideline on coronary artery bypass surgery in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2011 ACCF/AHA Guideline for Coronary Artery Bypass Graft Surgery: a report of the American College of Cardiology Foundation/American Heart Association Task Force on Practice Guidelines',
      authors: 'Hills LD; Smith PK; Anderson JL; Bittl JA; Bridges CR; Byrne JG',
      societies: ['American College of Cardiology Foundation', 'American Heart Association'],
      journal: 'Circulation',
      year: 2011,
      volume: '124',
      pages: 'e652',
      pmid: '22064599',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22064599' },
  },
];
