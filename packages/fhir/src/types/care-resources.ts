// What is planned and written, and where it all came from.

import type {
  Attachment,
  CodeableConcept,
  Coding,
  Identifier,
  Narrative,
  Period,
  Quantity,
  Reference,
  Resource,
} from './data-types';

export interface DocumentReference extends Resource {
  readonly resourceType: 'DocumentReference';
  readonly identifier: readonly Identifier[];
  readonly status: 'current';
  readonly docStatus: 'final';
  readonly type: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly date: string;
  readonly author: readonly Reference[];
  readonly custodian: Reference;
  readonly content: readonly { readonly attachment: Attachment; readonly format: Coding }[];
  readonly context: { readonly encounter: readonly Reference[]; readonly period: Period };
}

export interface Goal extends Resource {
  readonly resourceType: 'Goal';
  readonly lifecycleStatus: 'active' | 'completed' | 'cancelled';
  readonly achievementStatus: CodeableConcept;
  readonly description: CodeableConcept;
  readonly subject: Reference;
  readonly startDate: string;
  readonly target: readonly {
    readonly measure: CodeableConcept;
    readonly detailQuantity: Quantity;
    readonly dueDate: string;
  }[];
  readonly expressedBy: Reference;
  readonly addresses: readonly Reference[];
}

export interface CareTeam extends Resource {
  readonly resourceType: 'CareTeam';
  readonly status: 'active' | 'inactive';
  readonly name: string;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly period: Period;
  readonly participant: readonly {
    readonly role: readonly CodeableConcept[];
    readonly member: Reference;
    readonly onBehalfOf?: Reference;
  }[];
  readonly managingOrganization: readonly Reference[];
}

export interface CarePlan extends Resource {
  readonly resourceType: 'CarePlan';
  readonly text: Narrative;
  readonly status: 'active' | 'completed';
  readonly intent: 'plan';
  readonly category: readonly CodeableConcept[];
  readonly title: string;
  readonly subject: Reference;
  readonly encounter: Reference;
  readonly period: Period;
  readonly created: string;
  readonly author: Reference;
  readonly contributor: readonly Reference[];
  readonly careTeam: readonly Reference[];
  readonly addresses: readonly Reference[];
  readonly goal?: readonly Reference[];
  readonly activity?: readonly {
    readonly detail: { readonly status: 'in-progress' | 'completed'; readonly description: string };
  }[];
}

export interface Provenance extends Resource {
  readonly resourceType: 'Provenance';
  readonly target: readonly Reference[];
  readonly recorded: string;
  readonly agent: readonly {
    readonly type: CodeableConcept;
    readonly who: Reference;
    readonly onBehalfOf?: Reference;
  }[];
}
