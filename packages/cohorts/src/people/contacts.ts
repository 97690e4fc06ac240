// Telephone numbers and e-mail addresses that can reach nobody.

import type { RandomStream } from '@synthward/kernel';
import type { Person } from './person';

interface Bearer {
  readonly given: string;
  readonly family: string;
  readonly birthYear: number;
  readonly isChild: boolean;
}

/** RFC 2606, section 3: reserved for documentation. */
const DOMAINS = ['example.com', 'example.org', 'example.net'];
const HAS_EMAIL = 0.85; // engine assumption

/** Two different numbers of the form NPA-555-01XX, which no exchange assigns, and an address, never for children. */
export function contactsOf(
  bearer: Bearer,
  { areaCodes, random }: { readonly areaCodes: readonly string[]; readonly random: RandomStream },
): Pick<Person, 'phone' | 'otherPhone' | 'email'> {
  const line = random.below(100);
  const otherLine = (line + random.between(1, 99)) % 100;
  const phone = fictionalNumber(random.pick(areaCodes), line);
  const otherPhone = fictionalNumber(random.pick(areaCodes), otherLine);
  const email = emailOf(bearer, random);
  const hasEmail = random.chance(HAS_EMAIL) && !bearer.isChild;
  return { phone, otherPhone, email: hasEmail ? email : null };
}

function fictionalNumber(areaCode: string, line: number): string {
  return `${areaCode}-555-01${twoDigits(line)}`;
}

function emailOf({ given, family, birthYear }: Bearer, random: RandomStream): string {
  const [first, last] = [given.toLowerCase(), family.toLowerCase()];
  const year = twoDigits(birthYear % 100);
  const local = random.pick([
    `${first}.${last}`,
    `${first}.${last}${year}`,
    `${first.charAt(0)}${last}${year}`,
    `${last}.${first}`,
  ]);
  return `${local}@${random.pick(DOMAINS)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
