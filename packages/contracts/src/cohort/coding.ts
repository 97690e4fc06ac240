// A code of a code system.

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}
