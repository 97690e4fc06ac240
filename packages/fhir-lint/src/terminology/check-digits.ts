// The check digits of NPIs (Luhn), SNOMED CT identifiers (Verhoeff) and LOINC codes (mod 10).

/** Whether ten digits are an NPI: ISO/IEC 7812 Luhn over 80840 and the number (CMS, "Requirements for NPI"). */
export function isNpi(value: string): boolean {
  return /^\d{10}$/.test(value) && luhnSum(`80840${value}`) % 10 === 0;
}

/** Whether a LOINC code ends with its check digit (LOINC Users' Guide, appendix on the mod 10 algorithm). */
export function isLoincCode(value: string): boolean {
  const [, body, check] = /^(\d{1,7})-(\d)$/.exec(value) ?? [];
  return body !== undefined && luhnSum(`${body}${check}`) % 10 === 0;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

/** Whether digits are a SNOMED CT identifier: 6 to 18 of them, the last by Verhoeff (J. Verhoeff, 1969). */
export function isSnomedID(value: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(value)) return false;
  let check = 0;
  for (let place = 0; place < value.length; place += 1) {
    check = composed(check, permuted(Number(value[value.length - 1 - place]), place));
  }
  return check === 0;
}

/** Multiplication in the dihedral group of the pentagon: 0 to 4 turn, 5 to 9 turn and flip. */
function composed(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function permuted(digit: number, times: number): number {
  let result = digit;
  for (let turn = 0; turn < times % 8; turn += 1) result = PERMUTATION[result] ?? 0;
  return result;
}
