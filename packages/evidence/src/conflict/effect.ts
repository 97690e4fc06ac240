// What was asked of an intervention, and what a sentence can say of it.

export type Direction = 'increased' | 'decreased' | 'none';

/** What was asked, in words. Without a comparator, "control" and "placebo" are taken as one. */
export interface ComparedEffect {
  readonly intervention: string;
  readonly outcome: string;
  readonly comparator?: string;
}
