// Family names of one or two parts, drawn by frequency.

import type { RandomStream } from '@synthward/kernel';
import { accented } from './accents';
import { familyPoolOf, type Heritage } from './name-pools';
import { drawName } from './weighted-names';

export interface Surname {
  readonly whole: string;
  /** What is passed on where both parents give a part: of a double surname the first. */
  readonly first: string;
}

/** Engine assumptions: families with Spanish names that use both surnames, and people hyphenated from birth. */
export const USES_BOTH_SURNAMES = 0.35;
const HYPHENATED = 0.01;

/** A family name of the heritage; some have two parts, with a blank after Spanish custom, else with a hyphen. */
export function drawSurname(heritage: Heritage, random: RandomStream): Surname {
  const first = drawPart(heritage, random);
  const hasTwo = random.chance(heritage.hasDoubleSurnames ? USES_BOTH_SURNAMES : HYPHENATED);
  if (!hasTwo) return { whole: first, first };
  const second = drawPart(heritage, random);
  return { whole: `${first}${heritage.hasDoubleSurnames ? ' ' : '-'}${second}`, first };
}

function drawPart(heritage: Heritage, random: RandomStream): string {
  const name = drawName(familyPoolOf(heritage, random), random);
  return heritage.isSpanish ? accented(name, random) : name;
}
