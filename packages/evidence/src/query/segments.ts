// The parts of a question by the words that lead into them: who, what, against what, to which end.

import type { ConceptRole } from '../question';

export interface Segment {
  readonly text: string;
  readonly role: ConceptRole;
}

type Cue = readonly [RegExp, Exclude<ConceptRole, null>];

/** Where one begins, the part before it ends. */
const CUES: readonly Cue[] = [
  [
    /\b(?:versus|vs\.?|compared (?:with|to)|in comparison (?:with|to)|rather than|instead of)\s/gi,
    'comparator',
  ],
  [
    /\b(?:in|among|for|of) (?:(?:\w+ ){0,2}(?:patients|people|persons|individuals|children|adults|women|men|adolescents|infants|neonates|those))(?: (?:with|who have|having|suffering from|undergoing|at risk of))?\b/gi,
    'population',
  ],
  [/\b(?:treatment|treating|management|therapy|prevention|diagnosis) (?:of|for)\s/gi, 'population'],
  [/\b(?:patients|people|children|adults|women|men) (?:with|who have|undergoing)\s/gi, 'population'],
  [/\b(?:effects?|impact|influence) on\s/gi, 'outcome'],
  [
    /\b(?:reduc(?:es?|ing)|improv(?:es?|ing)|increas(?:es?|ing)|decreas(?:es?|ing)|lowers?|lowering|prevents?|preventing|affects?|influences?|delays?|relieves?)\s/gi,
    'outcome',
  ],
];
/** After an intervention that is compared, a plain "on" leads to the outcome. */
const ON = /\bon\s/i;
const LEAD =
  /^(?:what (?:is|are) the )?(?:effects?|impact|influence|efficacy|effectiveness|safety|comparison) of\s/i;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: Exclude<ConceptRole, null>;
}

/**
 * The parts of `text` in their order. What stands before the first cue is the intervention where something is compared or
 * has an effect, else nothing that a cue tells.
 */
export function segmentsOf(text: string): Segment[] {
  const isEffect = LEAD.test(text);
  const marks = marksOf(text, isEffect);
  const hasAction = isEffect || marks.some(({ role }) => role === 'comparator' || role === 'outcome');
  const head = text.slice(0, marks[0]?.start ?? text.length).replace(LEAD, '');
  const parts = marks.map(({ end, role }, i) => ({ text: text.slice(end, marks[i + 1]?.start), role }));
  return [{ text: head, role: hasAction ? ('intervention' as const) : null }, ...parts].filter(
    (segment) => segment.text.trim() !== '',
  );
}

function marksOf(text: string, isEffect: boolean): Mark[] {
  const marks = CUES.flatMap(([cue, role]) =>
    [...text.matchAll(cue)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      role,
    })),
  );
  const isCompared = marks.some(({ role }) => role === 'comparator');
  const on = isEffect || isCompared ? ON.exec(text) : null;
  if (on) marks.push({ start: on.index, end: on.index + on[0].length, role: 'outcome' });
  return apart(marks.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Without marks that begin inside of another. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const before = kept.at(-1);
    if (!before || mark.start >= before.end) kept.push(mark);
  }
  return kept;
}
