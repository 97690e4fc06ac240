// The names that the engine knows: its own, and those of the library at hand.

import type { EvidenceRecord } from '@synthward/contracts';
import { conditionEntries } from './conditions';
import { drugEntries } from './drugs';
import { createLexicon, type Lexicon, type LexiconEntry } from './lexicon';
import { otherEntries } from './other-entries';

/** Headings that describe how a study was made or whom it had, not what it is about. */
const GENERAL_HEADINGS =
  /^(?:humans?|animals?|male|female|adult|aged?|aged, 80 and over|middle aged|young adult|adolescent|child|child, preschool|infant|infant, newborn|pregnancy|.* (?:studies|trials?)(?: as topic)?|risk factors|treatment outcome|time factors|.* method|.*statistics.*|questionnaires|surveys.*)$/i;

/** A lexicon of our own entries, before those of `library`; see `libraryEntries`. */
export function createEngineLexicon(library: Iterable<LexiconEntry> = []): Lexicon {
  return createLexicon([...conditionEntries, ...drugEntries, ...otherEntries, ...library]);
}

/** Subject headings and chemicals of records, each once; what is written "Name, Specifier" is also read the other way round. */
export function libraryEntries(
  records: Iterable<Pick<EvidenceRecord, 'mesh' | 'chemicals'>>,
): LexiconEntry[] {
  const entries = new Map<string, LexiconEntry>();
  for (const { mesh, chemicals } of records) {
    for (const { name } of mesh) {
      if (!GENERAL_HEADINGS.test(name)) entries.set(name, entryOf(name, 'other'));
    }
    for (const name of chemicals) entries.set(name, entryOf(name, 'drug'));
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entryOf(name: string, kind: LexiconEntry['kind']): LexiconEntry {
  const [noun, specifier, ...rest] = name.split(', ');
  const isInverted = specifier !== undefined && rest.length === 0;
  return { name, kind, synonyms: isInverted ? [`${specifier} ${noun}`] : [] };
}
