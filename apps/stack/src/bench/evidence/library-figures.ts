// What the bundled library answers to the questions that were written for it.

import type { SynthesisOutput } from '@synthward/contracts';
import {
  bundledRecords,
  createEmbeddedEngine,
  createEngineLexicon,
  type LibraryQuestion,
  leadingJournalLevels,
  libraryEntries,
  libraryQuestions,
} from '@synthward/evidence';
import type { AnswerFigure } from './answer-figure';
import { measureCitations } from './citation-figures';
import { filledIndex } from './retrieval-figures';

/** The share of questions whose answer cites the named cards and carries the named flags; then recall and precision. */
export async function measureLibrary(asOf: string): Promise<AnswerFigure[]> {
  const documents = bundledRecords();
  const index = await filledIndex(documents);
  const lexicon = createEngineLexicon(libraryEntries(documents));
  const engine = createEmbeddedEngine({ index, lexicon, journalLevels: leadingJournalLevels });
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  let met = 0;
  for (const question of libraryQuestions) {
    const request = { user_query: question.text, publication_filter: question.publicationFilter };
    const output = await engine.synthesise(request, { asOf, now: () => performance.now() });
    if (isMet(question, output, titles)) met += 1;
  }
  const count = libraryQuestions.length;
  return [
    {
      set: 'library',
      half: 'all',
      measure: 'questions with their cards and flags',
      count,
      value: met / count,
      gate: { is: 'at least', bound: 1 },
    },
    ...(await measureCitations(
      libraryQuestions.map(({ text }) => text),
      { set: 'library', documents, index, asOf },
    )),
  ];
}

function isMet(
  { cites, flags }: LibraryQuestion,
  { synthesis, response_flags: given }: SynthesisOutput,
  titles: ReadonlyMap<string, string>,
): boolean {
  const cited = new Set((synthesis.references ?? []).map(({ document_title: title }) => title));
  const carried = new Map<string, unknown>(Object.entries(given ?? {}));
  return (
    cites.every((id) => cited.has(titles.get(id) ?? '')) &&
    Object.entries(flags).every(([name, value]) => carried.get(name) === value)
  );
}
