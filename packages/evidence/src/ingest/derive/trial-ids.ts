// Registry ids of trials: papers that share one are one family.

import type { StudyDesign } from '@synthward/contracts';

const REGISTRIES = [
  /\bNCT\s?\d{8}\b/g,
  /\bISRCTN\s?\d{8}\b/g,
  /\b(?:EudraCT\s?(?:number|no\.?)?:?\s?)?20\d{2}-\d{6}-\d{2}\b/g,
  /\bACTRN\s?126\d{11}\b/g,
  /\bChiCTR-?[A-Z]{0,5}-?\d{8,10}\b/g,
  /\b(?:JPRN-)?UMIN\s?\d{9}\b/g,
  /\bDRKS\s?\d{8}\b/g,
  /\bCTRI\/20\d{2}\/\d{2,3}\/\d{6}\b/g,
  /\bKCT\s?\d{7}\b/g,
  /\bPACTR\s?20\d{13,14}\b/g,
  /\bIRCT\s?\d{10,16}N\d{1,3}\b/g,
];
/** Those that tell of one trial; others name the trials of others. */
const OF_ONE_TRIAL: ReadonlySet<StudyDesign> = new Set([
  'randomised-trial',
  'other-trial',
  'cohort',
  'other',
]);

/** The ids that a source lists, and those in the words of an article about one trial; each once, in order. */
export function trialIDsOf(listed: readonly string[], text: string, design: StudyDesign): string[] {
  const sources = OF_ONE_TRIAL.has(design) ? [...listed, text] : listed;
  return [...new Set(sources.flatMap(idsIn))].sort();
}

function idsIn(text: string): string[] {
  return REGISTRIES.flatMap((pattern) => text.match(pattern) ?? []).map((id) =>
    id.replace(/^EudraCT\D*/i, '').replace(/\s/g, ''),
  );
}
