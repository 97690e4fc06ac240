// The bundled library against the data that its cards were read from.

import { bundledCards, type EvidenceCard } from '@synthward/evidence';
import { findSharedData, sharedDataTitle } from '@synthward/testkit';
import { type EvidenceSource, openEvidenceSources } from './support/evidence-sources';
import { allNumbersIn, numbersIn } from './support/numbers-in';

const folder = findSharedData('evidence');
const suite = {
  title: sharedDataTitle('evidence', 'the cards of the bundled library'),
  declare: folder === null ? describe.skip : describe,
};
const LONGEST_RUN = 7;

suite.declare(suite.title, () => {
  let checked: readonly { readonly card: EvidenceCard; readonly source: EvidenceSource }[] = [];

  beforeAll(() => {
    const sourceOf = openEvidenceSources(folder ?? '');
    checked = bundledCards.map((card) => {
      const { file, key } = card.citationCheckedAgainst;
      return { card, source: sourceOf(file, key) };
    });
    expect(checked.length).toBeGreaterThan(0);
  });

  const idsWhere = (isOdd: (card: EvidenceCard, source: EvidenceSource) => boolean) =>
    checked.filter(({ card, source }) => isOdd(card, source)).map(({ card }) => card.id);

  test('cite what they were checked against, word for word', () => {
    expect(
      checked.map(({ card: { citation } }) => [
        citation.title,
        citation.year,
        citation.journal,
        citation.pmid,
      ]),
    ).toEqual(checked.map(({ source }) => [source.title, source.year, source.journal, source.pmid]));
    expect(idsWhere((card, source) => card.citation.authors !== source.authors.join('; '))).toEqual([]);
  });

  test('leave out a DOI, a volume or a page that looks wrong in print, and never put another', () => {
    const differs = (own: string | null, printed: string | null) => own !== null && own !== printed;
    const odd = idsWhere(
      ({ citation }, source) =>
        differs(citation.doi, source.doi) ||
        differs(citation.volume, source.volume) ||
        differs(citation.pages, source.pages),
    );
    expect(odd).toEqual([]);
    const without = idsWhere(({ citation }, source) => citation.doi === null && source.doi !== null);
    expect(without).toEqual(['pmid:24638958']);
  });

  test('hold no number that their abstract does not hold', () => {
    const strange = checked.flatMap(({ card, source }) => {
      const known = allNumbersIn(`${source.title} ${source.text} ${source.year}`);
      return [...numbersOf(card)].filter((number) => !known.has(number)).map((number) => [card.id, number]);
    });
    expect(strange).toEqual([]);
  });

  test('share no run of eight words with their abstract or title, names of societies apart', () => {
    const copied = checked.flatMap(({ card, source }) => {
      const printed = ` ${wordsOf(`${source.title} ${source.text}`).join(' ')} `;
      return textsOf(card)
        .flatMap(runsOf)
        .filter((run) => printed.includes(` ${run} `))
        .map((run) => [card.id, run]);
    });
    expect(copied).toEqual([]);
  });

  test('call a trial randomised only where title or abstract says so, and no protocol a trial', () => {
    const told = /randomi[sz]|randomly|placebo|double.?blind/i;
    const odd = idsWhere(
      ({ design }, { title, text }) => design === 'randomised-trial' && !told.test(`${title} ${text}`),
    );
    expect(odd).toEqual([]);
    expect(idsWhere((_, { title, isProtocol }) => isProtocol || /\bprotocol\b/i.test(title))).toEqual([]);
  });

  test('rest on an abstract where they tell findings, and on a citation where they do not', () => {
    const odd = idsWhere(({ findingBasis }, { text }) => (findingBasis === 'abstract') !== text.length > 100);
    expect(odd).toEqual([]);
  });
});

function numbersOf(card: EvidenceCard): Set<number> {
  if (card.findingBasis === 'title-only') return numbersIn(card.findings.join(' '));
  const { value, interval, p, measure } = card.effect ?? {
    value: null,
    interval: null,
    p: null,
    measure: '',
  };
  const figures = [card.sampleSize ?? null, value, ...(interval ?? [])].flatMap((figure) => figure ?? []);
  const texts = [...textsOf(card), measure, p ?? ''].join(' | ');
  return new Set([...numbersIn(texts), ...figures.map(Math.abs)]);
}

function textsOf(card: EvidenceCard): string[] {
  const findings = card.findings.map((finding) =>
    card.citation.societies.reduce((text, society) => text.replaceAll(society, '\n'), finding),
  );
  if (card.findingBasis === 'title-only') return findings;
  return [...findings, card.population.text, card.intervention, card.comparator ?? '', card.outcome];
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []
  );
}

function runsOf(text: string): string[] {
  return text.split('\n').flatMap((part) => {
    const words = wordsOf(part);
    return words.slice(LONGEST_RUN).map((_, i) => words.slice(i, i + LONGEST_RUN + 1).join(' '));
  });
}
