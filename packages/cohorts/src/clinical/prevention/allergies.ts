// The allergies of a life, as visits come to know of them.

import { addYears, type EpochDay, formatIsoDate, keyedStream, type RandomStream } from '@synthward/kernel';
import type { LifeAllergy, LifeEncounter, LifeFacts } from '../life/clinical-life';
import { type Allergen, type AllergyReaction, allergens } from './allergen-table';

/** Before this age an allergy that passes has begun; it passes within so many years. Engine assumptions. */
const CHILDHOOD_YEARS = 10;
const PASSES_AFTER_YEARS = [3, 12] as const;

/**
 * Each is recorded at the first visit on or after its onset, or at the first one that the history tells of. It is
 * resolved once it has passed and a visit has come since.
 */
export function allergiesOf(facts: LifeFacts, encounters: readonly LifeEncounter[]): LifeAllergy[] {
  return allergens
    .flatMap((allergen) => allergyTo(allergen, facts, encounters) ?? [])
    .sort((a, b) => a.encounter.day - b.encounter.day || a.onsetDay - b.onsetDay);
}

function allergyTo(
  allergen: Allergen,
  facts: LifeFacts,
  encounters: readonly LifeEncounter[],
): LifeAllergy | undefined {
  const { code, category } = allergen;
  const random = keyedStream(facts.seed, facts.index, 'prevention/allergy', code.code);
  if (!random.chance(shareOf(allergen, facts))) return undefined;
  const onsetDay = facts.birthDay + random.between(...allergen.onsetDays);
  const encounter = encounters.find(({ day }) => day >= onsetDay);
  if (!encounter) return undefined;
  const { manifestation, severity, criticality } = drawReaction(allergen.reactions, random);
  const passedDay = drawPassedDay({ allergen, onsetDay, birthDay: facts.birthDay }, random);
  const isOver = passedDay !== undefined && encounters.some(({ day }) => day >= passedDay);
  return {
    key: `${code.code}/${formatIsoDate(onsetDay)}`,
    encounter,
    code,
    category,
    criticality,
    status: isOver ? 'resolved' : 'active',
    manifestation,
    severity,
    onsetDay,
  };
}

function shareOf({ share, withCondition }: Allergen, { history }: LifeFacts): number {
  const isTold = withCondition && history.some(({ definition }) => definition.id === withCondition.id);
  return isTold ? withCondition.share : share;
}

function drawReaction(
  reactions: readonly [AllergyReaction, ...AllergyReaction[]],
  random: RandomStream,
): AllergyReaction {
  let left = random.below(reactions.reduce((sum, { weight }) => sum + weight, 0));
  for (const reaction of reactions) {
    left -= reaction.weight;
    if (left < 0) return reaction;
  }
  return reactions[0];
}

interface Onset {
  readonly allergen: Allergen;
  readonly onsetDay: EpochDay;
  readonly birthDay: EpochDay;
}

function drawPassedDay({ allergen, onsetDay, birthDay }: Onset, random: RandomStream): EpochDay | undefined {
  const passes = random.chance(allergen.outgrown);
  const years = random.between(...PASSES_AFTER_YEARS);
  const beganInChildhood = onsetDay < addYears(birthDay, CHILDHOOD_YEARS);
  return passes && beganInChildhood ? addYears(onsetDay, years) : undefined;
}
