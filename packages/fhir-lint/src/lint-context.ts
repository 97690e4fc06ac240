// What every check knows of the resource at hand.

import type { Definitions } from './definitions/definitions';
import type { Shape } from './definitions/shape';
import type { Report } from './findings';
import type { JsonObject } from './json';
import type { Dictionary } from './terminology/dictionary';

/** An object in a resource, with the members that it may have. */
export interface ObjectPlace {
  readonly shape: Shape;
  readonly path: string;
  readonly isResource?: boolean;
  /** An id alone will do: for resources, and beside the value of a primitive. */
  readonly mayBeBare?: boolean;
}

/** The walk down a resource; given as functions, for objects hold values and values hold objects. */
export interface Walk {
  object(object: JsonObject, place: ObjectPlace, context: LintContext): void;
  resource(resource: JsonObject, path: string, context: LintContext): void;
}

export interface LintContext {
  readonly walk: Walk;
  readonly definitions: Definitions;
  readonly dictionary: Dictionary;
  readonly report: Report;
  /** The resource that a check works on; a contained one stands for itself. */
  readonly resource: JsonObject;
  /** The outermost resource below a Bundle: its contained ones can be referred to. */
  readonly rootResource: JsonObject;
  /** The type of what a reference leads to, where the artifact at hand knows it. */
  typeOfTarget(reference: string): string | undefined;
  /** Is told of every literal reference, of some twice. */
  onReference(reference: string, path: string): void;
}
