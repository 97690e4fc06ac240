// Which texts and ids could tell who the patient is: those with something in them that is the patient's own.

import { formatIsoDate } from '@synthward/kernel';
import { type JsonObject, listOf, objectsOf, oneOrMore, textOf } from './json';
import { momentOf } from './moment';
import { type BundledResource, containedIn } from './resource';
import { SHARED_WORDS } from './shared-words';

/** Finds identifiers by their form and names by how they stand in a sentence; what the engine refuses, it should find. */
export interface IdentifierGuard {
  inText(text: string): boolean;
  inCode(text: string): boolean;
}

export interface Anonymity {
  /** Whether a text may stand in the graph. */
  isFreeText(text: string): boolean;
  /** Whether a code of somebody's own system may, or the name of such a system. */
  isFreeCode(text: string): boolean;
  /** Whether a code of a system that is known to everybody may: part of it may be part of a number as well. */
  isFreeTerm(code: string): boolean;
  /** Whether the id of a resource may. */
  isFreeID(id: string): boolean;
}

/** Looks for what the Patient, its contacts and related persons are called, and how they are numbered and reached. */
export function createAnonymity(resources: readonly BundledResource[], guard: IdentifierGuard): Anonymity {
  const own = ownMarks(resources);
  const known = new Map<string, boolean>();
  return {
    isFreeText: remembered(known, (text) => !holdsMark(text, own) && !guard.inText(text)),
    isFreeCode: remembered(new Map(), (text) => !holdsMark(text, own) && !guard.inCode(text)),
    isFreeTerm: remembered(new Map(), (code) => !isMark(code, own) && !guard.inCode(code)),
    isFreeID: (id) =>
      own.parts.size <= MOST_PARTS && !holdsMark(id, own) && !holdsPartOf(id, own) && !guard.inCode(id),
  };
}

function remembered(known: Map<string, boolean>, find: (text: string) => boolean) {
  return (text: string): boolean => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

interface Marks {
  /** Single words of names, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Names in full, identifiers, addresses, telephones and the like: letters and digits alone. */
  readonly phrases: ReadonlySet<string>;
  /** Identifiers as they are written, and squeezed. */
  readonly numbers: ReadonlySet<string>;
  /** What is long enough to be told within other letters and digits. */
  readonly parts: ReadonlySet<string>;
  readonly partLengths: readonly number[];
}

const PERSONS: ReadonlySet<string> = new Set(['Patient', 'RelatedPerson', 'Person']);
/** Shorter numbers are everywhere. */
const SHORTEST_NUMBER = 4;
const SHORTEST_PHRASE = 5;
const SHORTEST_WORD = 3;
const LONGEST_ID = 64;
/** Nobody has more names and numbers than these: of a puzzle, no id is told. */
const MOST_PARTS = 1_000;

function ownMarks(resources: readonly BundledResource[]): Marks {
  const persons = [...resources, ...resources.flatMap(containedIn)].filter(({ type }) => PERSONS.has(type));
  const people = persons.flatMap(({ body }) => [body, ...objectsOf(body.contact)]);
  const names = people.flatMap(namesOf);
  const words = names.flatMap(({ parts }) => parts).filter(isTelling);
  const texts = [...names.flatMap(phrasesOf), ...people.flatMap(contactsOf)].map(squeezed);
  const long = texts.filter(({ length }) => length >= SHORTEST_PHRASE);
  const identifiers = persons.flatMap(identifiersOf);
  const numbers = identifiers.map(squeezed).filter(({ length }) => length >= SHORTEST_NUMBER);
  const ids = [...numbers, ...persons.flatMap(patientIDOf).map(squeezed)];
  const parts = new Set([...long, ...ids, ...words].filter(({ length }) => length >= SHORTEST_NUMBER));
  const lengths = new Set([...parts].map(({ length }) => length));
  return {
    words: new Set(words),
    phrases: new Set([...long, ...ids.filter(isTellingNumber)]),
    numbers: new Set([...identifiers, ...ids].map((text) => text.toLowerCase())),
    parts,
    partLengths: [...lengths].filter((length) => length <= LONGEST_ID),
  };
}

/** In a text, short figures are doses, and letters alone may be any word. */
function isTellingNumber(text: string): boolean {
  return /\d/.test(text) && (/[^\d]/.test(text) || text.length >= SHORTEST_PHRASE);
}

interface Name {
  readonly text: string | undefined;
  readonly family: string[];
  readonly given: string[];
  readonly parts: readonly string[];
}

/** `name` is a list of a Patient and one of a contact; maiden names of mothers are names as well. */
function namesOf({ name, extension }: JsonObject): Name[] {
  const maiden: readonly JsonObject[] = objectsOf(extension)
    .filter(({ url }) => typeof url === 'string' && url.endsWith('/patient-mothersMaidenName'))
    .map(({ valueString }) => ({ text: valueString }));
  const all = [...oneOrMore(name), ...maiden];
  return all.map((one) => {
    const text = textOf(one.text);
    const family = tokensOf(textOf(one.family) ?? '');
    const given = listOf(one.given).flatMap((part) => tokensOf(textOf(part) ?? ''));
    return { text, family, given, parts: [...family, ...given, ...tokensOf(text ?? '')] };
  });
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST_WORD && !SHARED_WORDS.has(word) && !TITLES.has(word);
}

const TITLES: ReadonlySet<string> = new Set(
  'mrs miss prof phd iii esq von van der the and del las los'.split(' '),
);

function phrasesOf({ text, family, given }: Name): string[] {
  const [first = ''] = given;
  const last = family.join('');
  if (first === '' || last === '') return [text ?? ''];
  return [text ?? '', first + last, last + first, given.join('') + last];
}

/** How somebody is reached, and when somebody was born. */
function contactsOf({ telecom, address, birthDate }: JsonObject): string[] {
  const born = momentOf(birthDate);
  return [
    ...objectsOf(telecom).flatMap(({ value }) => textOf(value) ?? []),
    ...oneOrMore(address).flatMap(addressOf),
    ...(born?.dateTime ? [formatIsoDate(born.day)] : []),
  ];
}

/** Streets, towns that are no ordinary words, and postal codes. */
function addressOf({ line, text, city, postalCode }: JsonObject): string[] {
  const town = textOf(city) ?? '';
  const lines = listOf(line).flatMap((one) => textOf(one) ?? []);
  return [
    ...[...lines, textOf(text) ?? '', textOf(postalCode) ?? ''],
    tokensOf(town).every((word) => SHARED_WORDS.has(word)) ? '' : town,
  ];
}

function identifiersOf({ body }: BundledResource): string[] {
  return objectsOf(body.identifier).flatMap(({ value }) => textOf(value) ?? []);
}

/** Senders make it from a number of the patient's, or it is one. */
function patientIDOf({ type, id }: BundledResource): string[] {
  return type === 'Patient' && id !== undefined && squeezed(id).length >= SHORTEST_NUMBER ? [id] : [];
}

/** The words of so many neighbours may make one name or number: "167 Nikolaus Gate, Apt 4". */
const MOST_NEIGHBOURS = 8;

function holdsMark(text: string, { words, phrases }: Marks): boolean {
  const tokens = tokensOf(text);
  return tokens.some((word, at) => words.has(word) || startsPhrase(tokens, at, phrases));
}

/** Whether the whole of it is a number of the patient's, or a word of it a name. */
function isMark(code: string, { words, numbers }: Marks): boolean {
  return numbers.has(code.toLowerCase()) || tokensOf(code).some((word) => words.has(word));
}

function startsPhrase(tokens: readonly string[], at: number, phrases: ReadonlySet<string>): boolean {
  let run = '';
  for (const token of tokens.slice(at, at + MOST_NEIGHBOURS)) {
    run += token;
    if (phrases.has(run)) return true;
  }
  return false;
}

/** Whether some part of the id, whatever stands around it, is the patient's own. */
function holdsPartOf(id: string, { parts, partLengths }: Marks): boolean {
  const text = squeezed(id.slice(0, LONGEST_ID));
  return partLengths.some((length) => {
    for (let at = 0; at + length <= text.length; at += 1)
      if (parts.has(text.slice(at, at + length))) return true;
    return false;
  });
}

/** Runs of letters and digits, without accents, in lower case. */
function tokensOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function squeezed(text: string): string {
  return tokensOf(text).join('');
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
