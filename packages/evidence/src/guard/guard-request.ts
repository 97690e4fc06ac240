// The door of the evidence engine: a request that could tell who a person is goes no further.

import type { ValidationProblem } from '@synthward/contracts';
import { findIdentifiers, findIdentifiersInCode } from './find-identifiers';
import type { IdentifierKind } from './patterns';

/** Ids, codes and instants: what stands there by the contract is no text. */
const CODE_KEYS = new Set([
  'fhir_id',
  'system_id',
  'other_system_ids',
  'code',
  'system',
  'source',
  'target',
  'relationship_id',
  'observation_time',
  'intervention_time',
  'onsetDateTime',
  'ccsr_categories',
]);

/** The other keys of the contract; a key that is neither is text as well, and is not repeated. */
const TEXT_KEYS = new Set([
  ...['user_query', 'population_filter', 'publication_filter', 'publication_date', 'publication_type'],
  ...[
    'publication_quality',
    'start_year',
    'end_year',
    'fast_mode',
    'assembled_patient',
    'age',
    'sex',
    'race',
  ],
  ...['nodes', 'relationships', 'demographics', 'gender', 'node_type', 'notable', 'system_preferred_name'],
  ...['coding', 'display', 'metadata', 'condition_metadata', 'observation_metadata', 'intervention_metadata'],
  ...['allergy_metadata', 'clinicalStatus', 'family_history', 'interpretation', 'risk', 'risk_direction'],
  ...['intervention_type', 'status', 'verificationStatus', 'criticality', 'valueQuantity', 'value', 'unit'],
]);

const MOST_PROBLEMS = 100;

const MESSAGES: Readonly<Record<IdentifierKind, string>> = {
  email: 'an e-mail address',
  url: 'a web address',
  ip_address: 'a network address',
  social_security_number: 'a social security number',
  record_number: 'the number of a record, a card or an account',
  phone: 'a telephone number',
  long_number: 'a number that names somebody',
  street_address: 'a postal address',
  full_date: 'a full date',
  person_name: 'the name of a person',
};

/**
 * What in the question and the patient's graph looks like an identifier of a person, each with its place, at most a
 * hundred; empty for a request that may pass. Never holds a value of the request, nor a key that could be one.
 */
export function identifierProblems(request: unknown): ValidationProblem[] {
  return [...identifierSearch(request)].flat().slice(0, MOST_PROBLEMS);
}

/** The same in small steps, between which a caller that serves others lets them have their turn. Ends at a hundred. */
export function* identifierSearch(request: unknown): Generator<readonly ValidationProblem[]> {
  const told = new Set<string>(); // two pieces of one text may hold the same kind
  for (const { loc, text, isCode } of stringsIn(request)) {
    const find = isCode ? findIdentifiersInCode : findIdentifiers;
    for (const piece of piecesOf(text)) {
      const kinds = new Set(find(piece).map(({ kind }) => kind));
      const news = [...kinds].filter((kind) => !told.has(`${loc.join('/')} ${kind}`));
      for (const kind of news) told.add(`${loc.join('/')} ${kind}`);
      yield news.map((kind) => problemOf(loc, kind));
      if (told.size >= MOST_PROBLEMS) return;
    }
  }
}

function problemOf(loc: Loc, kind: IdentifierKind): ValidationProblem {
  const msg = `Looks like ${MESSAGES[kind]}: leave out who it is about.`;
  return { loc, msg, type: `identifier_${kind}` };
}

const PIECE = 10_000;
/** Longer than what identifies anybody: nothing is lost where a text is cut. */
const OVERLAP = 500;

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at === 0 || at + OVERLAP < text.length; at += PIECE - OVERLAP)
    yield text.slice(at, at + PIECE);
}

type Loc = readonly (string | number)[];

interface Found {
  readonly loc: Loc;
  readonly text: string;
  readonly isCode: boolean;
}

/** Every text of the request, keys that the contract does not know included. */
function* stringsIn(value: unknown, loc: Loc = ['body'], isCode = false): Generator<Found> {
  if (typeof value === 'string') yield { loc, text: value, isCode };
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* stringsIn(item, [...loc, i], isCode);
  else if (typeof value === 'object' && value !== null) yield* stringsOfMembers(value, loc, isCode);
}

function* stringsOfMembers(value: object, loc: Loc, isCode: boolean): Generator<Found> {
  for (const [key, member] of Object.entries(value)) {
    const isCodeKey = CODE_KEYS.has(key);
    const isKnown = isCodeKey || TEXT_KEYS.has(key);
    const place = [...loc, isKnown ? key : '*'];
    if (!isKnown) yield { loc: place, text: key, isCode: false };
    yield* stringsIn(member, place, isCode || isCodeKey);
  }
}
