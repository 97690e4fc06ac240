// What the linter reads of FHIR's own definition resources.

/** A definition resource of any of the kinds that are read; others are passed over. */
export type DefinitionResource = StructureDefinition | ValueSet | CodeSystem;

/** The parts of a StructureDefinition that say what a resource may hold. */
export interface StructureDefinition {
  readonly resourceType: 'StructureDefinition';
  readonly url: string;
  readonly type: string;
  readonly kind: string;
  readonly derivation?: string;
  readonly snapshot?: { readonly element: readonly ElementDefinition[] };
}

/** One element of a snapshot; fixed and pattern values stand under `fixed…` and `pattern…`. */
export interface ElementDefinition {
  readonly id: string;
  readonly path: string;
  readonly min: number;
  readonly max: string;
  readonly sliceName?: string;
  readonly base?: { readonly path: string; readonly min: number; readonly max: string };
  readonly type?: readonly ElementType[];
  readonly contentReference?: string;
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
  readonly constraint?: readonly {
    readonly key: string;
    readonly severity: string;
    readonly expression?: string;
  }[];
  readonly slicing?: {
    readonly discriminator?: readonly { readonly type: string; readonly path: string }[];
    readonly rules: string;
  };
}

export interface ElementType {
  readonly code: string;
  readonly targetProfile?: readonly string[];
  readonly profile?: readonly string[];
}

/** The composition of a ValueSet. */
export interface ValueSet {
  readonly resourceType: 'ValueSet';
  readonly url: string;
  readonly compose?: {
    readonly include?: readonly ValueSetPart[];
    readonly exclude?: readonly ValueSetPart[];
  };
}

interface ValueSetPart {
  readonly system?: string;
  readonly concept?: readonly { readonly code: string }[];
  readonly filter?: readonly { readonly property: string; readonly op: string; readonly value: string }[];
  readonly valueSet?: readonly string[];
}

/** The concepts of a CodeSystem. */
export interface CodeSystem {
  readonly resourceType: 'CodeSystem';
  readonly url: string;
  readonly content: string;
  readonly caseSensitive?: boolean;
  readonly concept?: readonly CodeSystemConcept[];
}

/** A concept, with those below it nested or named by the property `subsumedBy`. */
export interface CodeSystemConcept {
  readonly code: string;
  readonly display?: string;
  readonly concept?: readonly CodeSystemConcept[];
  readonly property?: readonly { readonly code: string; readonly valueCode?: string }[];
}
