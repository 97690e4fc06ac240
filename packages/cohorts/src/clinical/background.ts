// The chronic conditions that a population has beside those that anybody asked for.

/** One condition of the published list, and the catalogue entry that stands for it. */
export interface BackgroundCondition {
  /** The condition as the list names it. */
  readonly listed: string;
  /** The catalogue entry that is planned, at the catalogue's prior. */
  readonly condition: string;
  /** Entries that contradict it in one person: where one of them is declared, this one is not added. */
  readonly contradictedBy?: readonly string[];
}

/**
 * The twelve chronic conditions of the Behavioral Risk Factor Surveillance System, of which two or more are counted as
 * multiple chronic conditions: Watson et al., Prev Chronic Dis 2025;22:240539, published for the number of conditions,
 * the life stages and the trend. Its own list of members is not at hand (unverified): the members are those that the
 * same survey's analyses name (Watson et al., MMWR 2022;71:964; Newman et al., PLoS ONE 2020;15:e0232346). Which
 * catalogue entry stands for a member is an engine assumption: the one whose prior is published for the whole of it,
 * where there is one; stage 3 for kidney disease, being most of what is measured.
 */
export const backgroundConditions: readonly BackgroundCondition[] = [
  { listed: 'arthritis', condition: 'arthritis' },
  { listed: 'asthma', condition: 'asthma' },
  { listed: 'cancer', condition: 'cancer' },
  { listed: 'chronic obstructive pulmonary disease', condition: 'copd-bronchitis' },
  { listed: 'depression', condition: 'depression', contradictedBy: ['depression-single'] },
  { listed: 'diabetes', condition: 'diabetes-type-2' },
  { listed: 'heart disease', condition: 'ischemic-heart-disease' },
  { listed: 'hypertension', condition: 'hypertension' },
  { listed: 'high cholesterol', condition: 'hyperlipidemia' },
  { listed: 'kidney disease', condition: 'ckd-3', contradictedBy: ['ckd-1', 'ckd-2', 'ckd-4', 'esrd'] },
  { listed: 'obesity', condition: 'obesity' },
  { listed: 'stroke', condition: 'stroke' },
];

/** Ids of the background conditions that a cohort gets when `declared` are asked for: without those, and without contradictions. */
export function backgroundBeside(declared: ReadonlySet<string>): string[] {
  return backgroundConditions
    .filter(
      ({ condition, contradictedBy = [] }) => ![condition, ...contradictedBy].some((id) => declared.has(id)),
    )
    .map(({ condition }) => condition);
}
