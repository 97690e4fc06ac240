// What a question wants to know.

import type { QuestionKind } from '../question';

/** The first that fits. */
const KINDS: readonly (readonly [RegExp, QuestionKind])[] = [
  [/\b(?:dos(?:es?|ages?|ing)|how (?:much|often|many (?:mg|times))|titrat\w*|loading dose)\b/i, 'dose'],
  [/\bscreen(?:ing|ed)?\b|\bmammograph\w*/i, 'screening'],
  [
    /\b(?:diagnos\w*|sensitivity|specificity|accura\w*|detect\w*|differentiat\w*|distinguish\w*|biopsy|test for)\b/i,
    'diagnosis',
  ],
  [
    /\b(?:side effects?|adverse|harm\w*|safe(?:ty|ly)?|toxic\w*|contraindicat\w*|risks? of (?:taking|using)|interact(?:s|ions?)?)\b/i,
    'harm',
  ],
  [
    /\b(?:prognos\w*|predict\w*|survival|life expectancy|risk factors?|associated with|natural history|progress\w*)\b/i,
    'prognosis',
  ],
  [
    /\b(?:treat\w*|therap\w*|effects?|efficacy|effective\w*|reduc\w*|improv\w*|manag\w*|prevent\w*|benefi\w*|versus|vs|recommend\w*|first[- ]line|drug|surg\w*|interventions?)\b/i,
    'therapy',
  ],
  [/^(?:what (?:is|are)|define|definition)\b|\b(?:symptoms?|causes?|inherited)\b/i, 'definition'],
];

/** The kind of a question by its words; `isAboutIntervention` where it names something that can be done. */
export function kindOf(text: string, isAboutIntervention: boolean): QuestionKind {
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1];
  return kind ?? (isAboutIntervention ? 'therapy' : 'other');
}
