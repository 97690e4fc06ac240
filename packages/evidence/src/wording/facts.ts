// What a sentence states that must not change on its way from a source: numbers with unit and sign, and negations.

export interface NumberFact {
  /** As printed, with a leading zero and without separators of thousands, such as `0.05`. */
  readonly value: string;
  /** `<`, `>`, `=`, `≤`, `≥`, `±`, `-` or nothing. */
  readonly sign: string;
  /** In lower case, or nothing. */
  readonly unit: string;
}

const NUMBER =
  /([<>=≤≥±~−–-]?)\s*(?<![\p{L}\p{N}.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+)\s*-?(%|‰|°\s*[cf]\b|(?:[µμmkndcg]|mc|k)?(?:g|l|m|mol|iu|u|eq|s|pa|hg|cal|j|hz|gy|bq)\b(?:\s*\/\s*(?:[µμmkndc]?(?:g|l|m|mol)|kg|m2|min|h|hr|day|d|week|wk)\b)*|(?:percent|per cent|years?|yrs?|months?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|mmhg|fold|times|points?|units?|patients|participants|women|men|children|cases|trials|studies)\b(?:\s*\/\s*(?:day|week|month|year)\b)?)?/giu;
const WORDED =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|halved|twice|thrice|doubled?|tripled?|quarter|thirds?|once|first|second|third)\b/gi;
const NEGATION =
  /\b(?:no|not|cannot|never|none|neither|nor|without|unable|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure to)?|absence|un(?:changed|affected|likely|related)|in(?:significant|effective)|non)\b|n[’']t\b/gi;

/** The numbers of a text in their order. A hyphen between two of them is a range and no sign. */
export function numbersOf(text: string): NumberFact[] {
  const plain = text.normalize('NFKC').replaceAll('·', '.');
  return [...plain.matchAll(NUMBER)].map((match) => ({
    value: plainNumber(match[2] ?? ''),
    sign: signOf(plain, match.index, match[1] ?? ''),
    unit: unitOf(match[3] ?? ''),
  }));
}

/** Numbers and shares that are written as words, in lower case. */
export function wordedNumbersOf(text: string): string[] {
  return text.match(WORDED)?.map((word) => word.toLowerCase()) ?? [];
}

/** How many negations a text holds. */
export function negationsOf(text: string): number {
  return text.normalize('NFKC').match(NEGATION)?.length ?? 0;
}

function plainNumber(printed: string): string {
  const digits = printed.replaceAll(',', '');
  return digits.startsWith('.') ? `0${digits}` : digits;
}

/** A minus stands after space and before the digit; a hyphen between two words, or with space on both sides, is a range. */
function signOf(text: string, at: number, printed: string): string {
  if (printed === '' || !/[−–-]/.test(printed)) return printed;
  const isRange = /[\p{L}\p{N}%)]$/u.test(text.slice(0, at)) || /^\s/.test(text.slice(at + 1));
  return isRange ? '' : '-';
}

function unitOf(printed: string): string {
  const unit = printed.toLowerCase().replace(/\s+/g, '').replaceAll('μ', 'µ');
  return unit === 'percent' ? '%' : unit;
}
