// Whether two medications do the same: nobody takes two statins.

/** Stems of international nonproprietary names (WHO, "The use of stems", 2018) whose members are not combined. */
const classes: readonly { readonly stem: RegExp; readonly name: string }[] = [
  { stem: /vastatin$/, name: 'statin' },
  { stem: /(?:pril|sartan)$/, name: 'renin-angiotensin' },
  { stem: /olol$|carvedilol$/, name: 'beta-blocker' },
  { stem: /dipine$/, name: 'calcium-channel-blocker' },
  { stem: /gliflozin$/, name: 'sglt2-inhibitor' },
  { stem: /^(?:fluoxetine|paroxetine|duloxetine|sertraline)$/, name: 'serotonin-reuptake-inhibitor' },
  { stem: /(?:profen|naproxen)$/, name: 'anti-inflammatory' },
  { stem: /(?:tirizine|loratadine|fenadine)$/, name: 'antihistamine' },
];

/** Words of RxNorm names that are no substance. */
const noSubstance = new Set(['actuat', 'inert']);

/** Classes, or where none is known ingredients, of a medication by its RxNorm name. */
export function substancesOf(display: string): readonly string[] {
  const parts = display.toLowerCase().split(' / ');
  return parts.flatMap((part) => {
    const word = part.match(/[a-z]{5,}/g)?.find((one) => !noSubstance.has(one));
    return word === undefined ? [] : [classOf(word)];
  });
}

/** Whether the two lists have a member in common. */
export function doTheSame(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

function classOf(ingredient: string): string {
  return classes.find(({ stem }) => stem.test(ingredient))?.name ?? ingredient;
}
