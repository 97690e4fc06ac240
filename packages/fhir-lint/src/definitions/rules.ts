// The facts of profiles, value sets and code systems in the compact form that the linter works on.

/** Everything that a set of definitions says, as data that can be kept in a file. */
export interface RuleTable {
  readonly source: string;
  readonly profiles: readonly ProfileRules[];
  readonly valueSets: readonly ValueSetRules[];
  readonly codeSystems: readonly CodeSystemRules[];
}

/** What one profile asks for; elements that say nothing beyond the type they constrain may be left out. */
export interface ProfileRules {
  readonly url: string;
  readonly type: string;
  readonly elements: readonly ElementRule[];
}

/** One element by its id, such as `Observation.component:systolic.code`; a missing member asks for nothing. */
export interface ElementRule {
  readonly id: string;
  readonly min?: number;
  /** Absent means any number. */
  readonly max?: number;
  /** The type itself allows many, so that JSON has a list. */
  readonly isList?: boolean;
  readonly types?: readonly TypeRule[];
  readonly contentReference?: string;
  readonly fixed?: unknown;
  readonly pattern?: unknown;
  readonly binding?: BindingRule;
  readonly slicing?: SlicingRule;
  readonly constraints?: readonly ConstraintRule[];
}

export interface TypeRule {
  readonly code: string;
  readonly targets?: readonly string[];
  readonly profiles?: readonly string[];
}

export interface BindingRule {
  readonly strength: 'required' | 'extensible';
  readonly valueSet: string;
}

interface SlicingRule {
  readonly isClosed: boolean;
  readonly discriminators: readonly { readonly type: string; readonly path: string }[];
}

/** An invariant of level error; without an expression, its own predicate must be known by the key. */
export interface ConstraintRule {
  readonly key: string;
  readonly expression?: string;
}

export interface ValueSetRules {
  readonly url: string;
  readonly include: readonly ValueSetPartRules[];
  readonly exclude?: readonly ValueSetPartRules[];
}

/** Without codes and filters: all codes of the system. */
export interface ValueSetPartRules {
  readonly system?: string;
  readonly codes?: readonly string[];
  /** Ancestors whose descendants, themselves included, are meant; `null` for a filter that is not understood. */
  readonly below?: readonly (string | null)[];
  readonly valueSets?: readonly string[];
}

/** The concepts of a complete code system: code, display where there is one, parents where there are some. */
export interface CodeSystemRules {
  readonly url: string;
  readonly isCaseInsensitive?: boolean;
  readonly concepts: readonly (readonly [code: string, display?: string, ...parents: string[]])[];
}
