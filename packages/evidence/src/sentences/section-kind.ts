// What a section of an abstract is for, told by its printed label.

export type SectionKind = 'results' | 'conclusion' | 'background' | 'administrative' | 'unlabelled';

/** The first pattern that fits decides: "outcome measures" are no results, and "methods and results" are. */
const KINDS: readonly (readonly [RegExp, SectionKind])[] = [
  [/registration|supplementary|funding|ethics|conflict of interest|copyright/i, 'administrative'],
  [/outcome measure|main measure|measurements|end ?points?/i, 'background'],
  [/result|finding|what did|recommendation|effect/i, 'results'],
  [/conclu|interpret|discuss|significance|implication|what do these/i, 'conclusion'],
  [
    /background|objective|\baims?\b|method|design|setting|participant|patient|population|purpose|introduc|intervention|comparator|material|subject|rationale|hypothes|context|procedure|analys/i,
    'background',
  ],
];

/** The kind of a section; `unlabelled` for labels that are absent, empty or tell nothing. */
export function sectionKindOf(label: string | null): SectionKind {
  if (label === null) return 'unlabelled';
  return KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? 'unlabelled';
}
