// From a CodeableConcept to what names a node: codes that may be told, a name, and ids made of codes.

import { sha256Hex } from '@synthward/kernel';
import { SNOMED_CT } from '../systems';
import type { Anonymity } from './identifying';
import { objectOf, objectsOf, textOf } from './json';
import { type ConceptKind, isPublicSystem, preferredSystems, systemURL } from './systems';

interface NodeCoding extends Readonly<Record<string, unknown>> {
  readonly code: string | null;
  readonly system: string | null;
  readonly display: string | null;
}

export interface Concept {
  readonly systemID: string;
  readonly otherSystemIDs: readonly string[];
  readonly name: string | null;
  readonly coding: readonly NodeCoding[];
}

export interface ConceptRules {
  readonly kind: ConceptKind;
  /** What ids begin with. */
  readonly prefix: string;
  readonly anonymity: Anonymity;
}

const MOST_CODINGS = 10;
const LONGEST_TEXT = 300;
const LONGEST_CODE = 200;

/** Undefined for a concept of which nothing can be told. */
export function conceptOf(value: unknown, rules: ConceptRules): Concept | undefined {
  const concept = objectOf(value);
  if (!concept) return undefined;
  const codings = objectsOf(concept.coding)
    .slice(0, MOST_CODINGS)
    .flatMap((coding) => codingOf(coding, rules));
  const text = freeText(concept.text, rules.anonymity);
  const named = codings.filter(hasBoth).toSorted((a, b) => rankOf(a, rules.kind) - rankOf(b, rules.kind));
  const [best] = named;
  const name = withoutTag(best) ?? text ?? codings.find(({ display }) => display !== null)?.display ?? null;
  const coding = codings.map(({ isChosen: _, ...told }) => told);
  const ids = [...new Set(named.map((one) => `${rules.prefix}:${one.system}:${one.code}`))];
  const [systemID, ...otherSystemIDs] = ids;
  if (systemID !== undefined) return { systemID, otherSystemIDs, name, coding };
  const words = name ?? codings.find(({ code }) => code !== null)?.code;
  if (words === undefined || words === null) return undefined;
  return { systemID: textID(words, rules.prefix), otherSystemIDs: [], name, coding };
}

interface ReadCoding extends NodeCoding {
  readonly isChosen: boolean;
}

/** What of a coding may be told; nothing for one whose code or system could name somebody. */
function codingOf(
  { code: rawCode, system: rawSystem, display, userSelected }: Readonly<Record<string, unknown>>,
  { prefix, anonymity }: ConceptRules,
): ReadCoding[] {
  const code = shortText(rawCode);
  const system = shortText(rawSystem);
  const url = system === null ? null : systemURL(system);
  if (!isFreePair({ code, url, prefix }, anonymity)) return [];
  const shown = freeText(display, anonymity) ?? null;
  if (code === null && shown === null) return [];
  return [{ code, system: url, display: shown, isChosen: userSelected === true }];
}

interface Pair {
  readonly code: string | null;
  readonly url: string | null;
  readonly prefix: string;
}

/** Also of what an id will be made of them. */
function isFreePair({ code, url, prefix }: Pair, { isFreeCode, isFreeTerm }: Anonymity): boolean {
  if (url !== null && isPublicSystem(url)) return code === null || isFreeTerm(code);
  const parts = [code, url, url === null ? null : `${prefix}:${url}:${code}`];
  return parts.every((part) => part === null || isFreeCode(part));
}

function shortText(value: unknown): string | null {
  const text = textOf(value);
  return text !== undefined && text.length <= LONGEST_CODE ? text : null;
}

/** Of a pair that the cut went through. */
const HALF_PAIR = /[\ud800-\udbff]$/;

/** A text that names nobody, cut where it goes on for long. */
export function freeText(value: unknown, { isFreeText }: Anonymity): string | undefined {
  const text = textOf(value)?.slice(0, LONGEST_TEXT).replace(HALF_PAIR, '').trim();
  return text !== undefined && isFreeText(text) ? text : undefined;
}

function hasBoth({ code, system }: ReadCoding): boolean {
  return code !== null && system !== null;
}

/** Lower is better; of codings in one system the one that a user chose, else the first. */
function rankOf({ system, isChosen }: ReadCoding, kind: ConceptKind): number {
  const systems = preferredSystems[kind];
  const at = systems.indexOf(system ?? '');
  return 2 * (at === -1 ? systems.length : at) + (isChosen ? 0 : 1);
}

/** SNOMED CT's full names end in a tag that says what kind of thing they name. */
function withoutTag(coding: NodeCoding | undefined): string | undefined {
  const { system, display } = coding ?? {};
  if (display === undefined || display === null) return undefined;
  const bare = system === SNOMED_CT ? display.replace(TAG, '') : display;
  return bare === '' ? display : bare;
}

const TAG =
  / \((?:disorder|finding|procedure|situation|event|substance|product|medicinal product|clinical drug|regime\/therapy|observable entity|morphologic abnormality|physical object|person|qualifier value)\)$/;

/** Of a concept without a code: the same words in any case are one concept. */
function textID(text: string, prefix: string): string {
  return `${prefix}:text:${sha256Hex(text.toLowerCase()).slice(0, 32)}`;
}
