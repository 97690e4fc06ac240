// The FHIR R4 data types as this package writes them: what is never written is not in the types.

export interface Meta {
  /** An instant; absent on a Bundle, which has no history of its own. */
  readonly lastUpdated?: string;
  readonly profile?: readonly string[];
  readonly security: readonly Coding[];
  readonly tag: readonly Coding[];
}

export interface Resource {
  readonly id: string;
  readonly meta: Meta;
}

export interface Reference {
  readonly reference: string;
}

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Identifier {
  readonly use: 'usual' | 'official';
  readonly type?: CodeableConcept;
  readonly system: string;
  readonly value: string;
  readonly assigner?: Reference;
}

export interface HumanName {
  readonly use: 'official';
  readonly family?: string;
  readonly given?: readonly string[];
  readonly suffix?: readonly string[];
  readonly extension?: readonly Extension[];
}

export interface ContactPoint {
  readonly system: 'phone' | 'email';
  readonly value: string;
  readonly use: 'home' | 'work';
}

export interface Address {
  readonly use: 'home' | 'work';
  readonly line?: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country: string;
}

export interface Period {
  readonly start: string;
  readonly end?: string;
}

export interface Quantity {
  readonly value: number;
  readonly comparator?: '<' | '<=' | '>=' | '>';
  readonly unit: string;
  readonly system?: string;
  readonly code?: string;
}

export interface Narrative {
  readonly status: 'generated';
  /** XHTML. */
  readonly div: string;
}

export interface Attachment {
  readonly contentType: string;
  readonly language: string;
  /** Base64. */
  readonly data: string;
  /** Bytes before base64. */
  readonly size: number;
  readonly title: string;
}

export interface Dosage {
  readonly text: string;
  readonly timing?: {
    readonly repeat: { readonly frequency: number; readonly period: number; readonly periodUnit: 'd' };
  };
  readonly asNeededBoolean: boolean;
  readonly route: CodeableConcept;
  readonly doseAndRate?: readonly { readonly doseQuantity: Quantity }[];
}

export type Extension = { readonly url: string } & (
  | { readonly valueCode: string }
  | { readonly valueCoding: Coding }
  | { readonly valueDateTime: string }
  | { readonly valueString: string }
  | { readonly valueIdentifier: Omit<Identifier, 'use'> }
  | { readonly extension: readonly Extension[] }
);
