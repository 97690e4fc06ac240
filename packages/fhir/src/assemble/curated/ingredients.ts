// The ingredients that the name of a medication or an allergy holds.

/** Words of such names that are no ingredient: forms, ways, salts, times, and what allergies are called. */
const NO_INGREDIENTS: ReadonlySet<string> = new Set(
  `oral tablet tablets capsule capsules injection injectable solution suspension cream ointment gel lotion spray inhaler
  inhalation powder metered dose doses pack patch transdermal system ring vaginal rectal nasal ophthalmic topical mucosal
  sublingual intramuscular injector auto prefilled syringe pen drops delayed extended release hour hours actuat unit
  units day week month product medicinal medication preparation substance drug drugs medicine combined only human
  acid anhydrous hydrochloride hydrobromide sodium potassium calcium magnesium sulfate sulphate phosphate acetate maleate
  tartrate succinate fumarate citrate mesylate besylate propionate monohydrate medoxomil bromide chloride carbonate
  ingredients inert containing with from this that
  allergy allergic allergies intolerance adverse reaction reactions hypersensitivity propensity sensitivity disorder finding
  known history class type`.split(/\s+/),
);

/** Words of four letters and more, in lower case; a name of several ingredients gives them all. */
export function ingredientsIn(name: string): string[] {
  const words = name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !NO_INGREDIENTS.has(word));
}
