// Conditions that treatments and tests are about, by the codes under which records have them.

import { SNOMED_CT } from '../../systems';
import { ICD_10_CM } from '../systems';

export type ConditionGroup = (typeof rows)[number]['group'];

/**
 * SNOMED CT codes as Synthea's modules use them (Apache-2.0), not checked against the terminology; the others are
 * beginnings of codes of ICD-10-CM (US government, public domain).
 */
const rows = [
  { group: 'hypertension', snomed: ['59621000'], icd10: ['I10', 'I11', 'I12', 'I13'] },
  { group: 'diabetes-type-2', snomed: ['44054006'], icd10: ['E11.0', 'E11.1', 'E11.6', 'E11.8', 'E11.9'] },
  { group: 'prediabetes', snomed: ['714628002', '15777000'], icd10: ['R73.03'] },
  { group: 'hyperlipidemia', snomed: ['55822004', '302870006'], icd10: ['E78'] },
  {
    group: 'coronary-disease',
    snomed: ['414545008', '53741008', '399211009', '22298006', '401303003', '401314000'],
    icd10: ['I20', 'I21', 'I22', 'I24', 'I25'],
  },
  { group: 'heart-failure', snomed: ['84114007'], icd10: ['I50'] },
  { group: 'atrial-fibrillation', snomed: ['49436004'], icd10: ['I48'] },
  { group: 'stroke', snomed: ['230690007'], icd10: ['I63'] },
  { group: 'thrombosis', snomed: ['706870000', '132281000119108'], icd10: ['I26', 'I82'] },
  {
    group: 'kidney-disease',
    snomed: ['431855005', '431856006', '433144002', '431857002', '46177005', '127013003'],
    icd10: ['N18', 'E11.2'],
  },
  { group: 'asthma', snomed: ['195967001', '233678006'], icd10: ['J45'] },
  { group: 'copd', snomed: ['185086009', '87433001'], icd10: ['J43', 'J44'] },
  { group: 'rhinitis', snomed: ['367498001', '446096008', '232353008'], icd10: ['J30'] },
  { group: 'depression', snomed: ['370143000', '36923009'], icd10: ['F32', 'F33'] },
  { group: 'anxiety', snomed: ['80583007', '47505003'], icd10: ['F41', 'F43.1'] },
  { group: 'adhd', snomed: ['192127007'], icd10: ['F90'] },
  { group: 'dementia', snomed: ['26929004'], icd10: ['G30'] },
  { group: 'opioid-use', snomed: ['5602001'], icd10: ['F11'] },
  { group: 'hypothyroidism', snomed: ['83664006'], icd10: ['E03'] },
  { group: 'osteoporosis', snomed: ['64859006'], icd10: ['M80', 'M81'] },
  { group: 'anemia', snomed: ['271737000'], icd10: ['D50', 'D63', 'D64'] },
  { group: 'gout', snomed: ['90560007'], icd10: ['M10'] },
  { group: 'rheumatoid-arthritis', snomed: ['69896004'], icd10: ['M05', 'M06'] },
  { group: 'lupus', snomed: ['200936003'], icd10: ['M32'] },
  {
    group: 'osteoarthritis',
    snomed: ['239873007', '239872002', '201834006', '3723001'],
    icd10: ['M15', 'M16', 'M17', 'M18', 'M19'],
  },
  { group: 'neuropathy', snomed: ['368581000119106'], icd10: ['E11.4'] },
  { group: 'fibromyalgia', snomed: ['95417003'], icd10: ['M79.7'] },
  { group: 'breast-cancer', snomed: ['254837009'], icd10: ['C50'] },
  { group: 'prostate-tumour', snomed: ['126906006', '92691004'], icd10: ['C61', 'D07.5'] },
  { group: 'hiv', snomed: ['86406008'], icd10: ['B20'] },
  { group: 'obesity', snomed: ['162864005', '408512008'], icd10: ['E66'] },
] as const;

/** The groups that a code is of; several where a complication is also of its cause. */
export function conditionGroupsOf(system: string, code: string): ConditionGroup[] {
  const isOfRow = ({ snomed, icd10 }: (typeof rows)[number]) => {
    if (system === SNOMED_CT) return snomed.some((known) => known === code);
    return system === ICD_10_CM && icd10.some((start) => code.startsWith(start));
  };
  return rows.filter(isOfRow).map(({ group }) => group);
}
