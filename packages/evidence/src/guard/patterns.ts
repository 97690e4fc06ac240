// What identifiers look like that have a form: addresses, numbers, dates. Each pattern is linear in the text.

export type IdentifierKind =
  | 'email'
  | 'url'
  | 'ip_address'
  | 'social_security_number'
  | 'record_number'
  | 'phone'
  | 'long_number'
  | 'street_address'
  | 'full_date'
  | 'person_name';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = "(?:(?:19|20)\\d{2}|['’]\\d{2})";
const LABEL =
  "(?:mrn|medical record|patient(?: record)?|hospital|chart|record|account|acct|member(?:ship)?|policy|insurance|subscriber|beneficiary|nhs|medicare|medicaid|mbi|ssn|social security|passport|health card|driver[’']?s? licen[cs]e|licen[cs]e)";
const NUMBER_WORD = '(?:numbers?|num|no|nr|id|identifier|card|#)';

/** The long forms of streets are words of their own; the short ones count with a capital letter only. */
const STREET = '(?:street|avenue|boulevard|road|lane|highway|parkway|terrace)';
const SHORT_STREET =
  '(?:St|Ave|Blvd|Rd|Ln|Dr|Drive|Ct|Court|Way|Pl|Place|Cir|Circle|Sq|Square|Hwy|Pkwy|Ter|Trail|Loop|Close)';

/** Kind and pattern; those of `inCodes` are looked for in ids and codes as well. */
export const formedIdentifiers: readonly {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
  readonly inCodes?: true;
}[] = [
  {
    kind: 'email',
    pattern: /(?<![\w.+-])[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}\.[\w.-]{2,}/giu,
    inCodes: true,
  },
  { kind: 'url', pattern: /\b(?:https?:\/\/|www\.)[^\s]+/giu },
  { kind: 'url', pattern: /\b[a-z0-9-]{2,63}\.(?:com|org|net|edu|gov|info|io|co\.uk)\b/giu },
  {
    kind: 'ip_address',
    pattern: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/gu,
  },
  { kind: 'ip_address', pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4}(?![\w:])/giu },
  { kind: 'ip_address', pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:[0-9a-f]{1,4}(?![\w:])/giu },
  {
    kind: 'social_security_number',
    pattern: /(?<![\w-])\d{3}[-–. ]\d{2}[-–. ]\d{4}(?![\w-])/gu,
    inCodes: true,
  },
  {
    kind: 'record_number',
    pattern: new RegExp(
      `\\b${LABEL}\\s?(?:${NUMBER_WORD}[.:]?\\s?)?(?:is\\s|was\\s|[:#=]\\s?){0,2}#?\\s?(?=[a-z]{0,4}[- ]?\\d)[a-z]{0,4}[- ]?\\d[\\da-z-]{3,}`,
      'giu',
    ),
    inCodes: true,
  },
  {
    kind: 'record_number',
    pattern:
      /(?<![\w-])[1-9][A-HJ-NP-RT-Y][A-HJ-NP-RT-Y0-9]\d-?[A-HJ-NP-RT-Y][A-HJ-NP-RT-Y0-9]\d-?[A-HJ-NP-RT-Y]{2}\d{2}(?![\w-])/gu,
  },
  { kind: 'record_number', pattern: /\b[A-Z]{2,4}\s?[-#:]\s?\d{6,}\b/gu },
  {
    kind: 'phone',
    pattern: /(?<![\w.-])(?:\+?1[-. ]?)?(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])/gu,
    inCodes: true,
  },
  { kind: 'phone', pattern: /(?<![\w.])\+\d{1,3}[-. ]?\(?\d{1,4}\)?(?:[-. ]?\d{2,4}){2,4}(?!\w)/gu },
  {
    kind: 'phone',
    pattern:
      /\b(?:phone|tel|telephone|mobile|cell(?:phone)?|fax|call(?: (?:me|him|her|them))?(?: (?:at|on))?)(?: (?:number|no))?\.?\s?(?:is\s|[:#=]\s?)?\(?\d[\d() .-]{5,}\d/giu,
  },
  { kind: 'long_number', pattern: /(?<![\w.,/-])\d{9,}(?![\w]|[.,]\d)/gu },
  { kind: 'long_number', pattern: /(?<![\w.,-])\d{3} \d{3} \d{4}(?![\w]|[.,]\d)/gu },
  {
    kind: 'street_address',
    pattern: new RegExp(`(?<![\\w.])\\d{1,6}[a-z]?,?\\s(?:[\\w'’.-]{1,30}\\s){1,3}${STREET}\\b`, 'giu'),
  },
  {
    kind: 'street_address',
    pattern: new RegExp(
      `(?<![\\w.])\\d{1,6}[A-Za-z]?,?\\s(?:[NSEW]{1,2}\\.?\\s)?(?:[A-Z0-9][\\w'’-]{1,30}\\s){1,3}${SHORT_STREET}\\b`,
      'gu',
    ),
  },
  { kind: 'street_address', pattern: /\bp\.?\s?o\.?\s?box\s\d+/giu },
  { kind: 'street_address', pattern: /\b(?:apt|apartment|suite|unit)\.?\s#?\d+[a-z]?,\s/giu },
  {
    kind: 'street_address',
    pattern:
      /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[ ,]{1,2}\d{5}(?:-\d{4})?\b/gu,
  },
  {
    kind: 'street_address',
    pattern: /\b(?:zip|postal|post)\s?code\s?(?:is\s|:\s?)?[A-Z]{0,2}\d[\dA-Z -]{2,}/giu,
  },
  {
    kind: 'full_date',
    pattern: /(?<![\d./-])(?:19|20)\d{2}([-/.])(?:0?[1-9]|1[0-2])\1(?:[12]\d|3[01]|0?[1-9])(?![\d/-])/gu,
  },
  {
    kind: 'full_date',
    pattern:
      /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d{2}(?![\d/-])/gu,
  },
  {
    kind: 'full_date',
    pattern:
      /(?<![\d./-])(?:0?[1-9]|1[0-2])([-/])(?:0?[1-9]|[12]\d|3[01])\1\d{2}(?![\d/-]|\s?(?:mg|ml|mcg|g|%|weeks|days|mm))/gu,
  },
  { kind: 'full_date', pattern: new RegExp(`\\b${MONTH}\\s${DAY}(?:,?\\s|,)${YEAR}`, 'giu') },
  {
    kind: 'full_date',
    pattern: new RegExp(`(?<![\\d.])${DAY}[-\\s](?:of\\s)?${MONTH}[-,]?\\s?${YEAR}`, 'giu'),
  },
  {
    kind: 'full_date',
    pattern: new RegExp(
      `\\b(?:dob|d\\.o\\.b\\.?|date of birth|birth ?date|birthday|born(?: on)?|admitted(?: on)?|discharged(?: on)?)\\b\\s?(?:is\\s|was\\s|[:=]\\s?)?(?:${MONTH}\\s${DAY}|${DAY}\\s(?:of\\s)?${MONTH}|(?:19|20)\\d{6}|\\d{1,2}[-/.]\\d{1,2})`,
      'giu',
    ),
  },
];
