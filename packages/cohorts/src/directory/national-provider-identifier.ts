// National Provider Identifiers that nobody has.

/** Identifiers are given out from 1 and 2 on alone (45 CFR 162.406 and its check digit), so that this one stays free. */
const NEVER_ISSUED = '9';
const CARD_PREFIX = '80840';

/** How many there are. */
export const IDENTIFIERS = 100_000_000;

/** Ten digits, of a number below IDENTIFIERS; the last is Luhn's check digit over 80840 and the other nine. */
export function providerIdentifier(number: number): string {
  const body = `${NEVER_ISSUED}${String(number).padStart(8, '0')}`;
  return `${body}${luhnDigit(`${CARD_PREFIX}${body}`)}`;
}

function luhnDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? 2 * digit : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
