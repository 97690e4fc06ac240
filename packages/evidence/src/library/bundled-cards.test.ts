import { evidenceRecordSchema } from '@synthward/contracts';
import { bundledCards, bundledRecords } from '.';
import { evidenceCardSchema } from './card';
import { isInventedDoi } from './invented-doi';
import { topicNames } from './topics';

const ofTitles = bundledCards.filter(({ findingBasis }) => findingBasis === 'title-only');
const ofAbstracts = bundledCards.filter(({ findingBasis }) => findingBasis === 'abstract');

test('every card keeps to the schema', () => {
  const broken = bundledCards.flatMap((card) => {
    const { error } = evidenceCardSchema.safeParse(card);
    return error === undefined ? [] : [{ id: card.id, issues: error.issues }];
  });
  expect(broken).toEqual([]);
});

test('there are at least 300 cards, 200 of them on abstracts and 120 on guidelines', () => {
  const guidelines = bundledCards.filter(({ design }) => design === 'guideline');
  expect(bundledCards.length).toBeGreaterThanOrEqual(300);
  expect(ofAbstracts.length).toBeGreaterThanOrEqual(200);
  expect(guidelines.length).toBeGreaterThanOrEqual(120);
});

test('no two cards share an id, a PMID, a DOI or a finding', () => {
  const all = [
    bundledCards.map(({ id }) => id),
    bundledCards.flatMap(({ citation }) => citation.pmid ?? []),
    bundledCards.flatMap(({ citation }) => citation.doi?.toLowerCase() ?? []),
    bundledCards.flatMap(({ findings }) => findings),
  ];
  for (const values of all) expect(values.length).toBe(new Set(values).size);
});

test('the id of a card is that of its citation: the PMID, else the DOI in lower case', () => {
  const odd = bundledCards.filter(({ id, citation: { pmid, doi } }) =>
    pmid === null ? id !== `doi:${doi?.toLowerCase()}` : id !== `pmid:${pmid}`,
  );
  expect(odd.map(({ id }) => id)).toEqual([]);
});

test('a topic without a card is not named, and none is on the list twice for one card', () => {
  const used = new Set(bundledCards.flatMap(({ topics }) => topics));
  expect([...used].toSorted()).toEqual(Object.keys(topicNames).toSorted());
  expect(bundledCards.filter(({ topics }) => new Set(topics).size !== topics.length)).toEqual([]);
});

test('a card on a title recommends nothing', () => {
  const recommending = /\b(?:should|must|ought|recommends?|advises?|prefers?|suggests?)\b/;
  const told = ofTitles.filter(({ findings }) => findings.some((finding) => recommending.test(finding)));
  expect(told.map(({ id }) => id)).toEqual([]);
});

test('a card on a title names its year, and no other number that its title does not have', () => {
  const odd = ofTitles.filter(({ findings, citation }) => {
    const numbers: string[] = findings.join(' ').match(/\d+/g) ?? [];
    const allowed = [String(citation.year), ...(citation.title.match(/\d+/g) ?? [])];
    return !numbers.includes(String(citation.year)) || numbers.some((number) => !allowed.includes(number));
  });
  expect(odd.map(({ id }) => id)).toEqual([]);
});

test.each(['10.1161/HYP.0000000000012345', '10.1000/12345', '10.1093/eurheartj/000000', '10.1001/jama.xxxx'])(
  'the invented DOI %s is refused',
  (doi) => {
    const [card] = bundledCards;
    expect(isInventedDoi(doi)).toBe(true);
    expect(evidenceCardSchema.safeParse({ ...card, citation: { ...card?.citation, doi } }).success).toBe(
      false,
    );
  },
);

test.each(['10.14309/ajg.0000000000002968', '10.1161/CIR.0000000000000029', '10.1186/1471-2466-14-176'])(
  'the real DOI %s is not taken for an invented one',
  (doi) => expect(isInventedDoi(doi)).toBe(false),
);

test('every card becomes a record of the bundled library, its findings in a section of their own', () => {
  const records = bundledRecords();
  expect(records.map((record) => evidenceRecordSchema.parse(record))).toEqual(records);
  expect(records.map(({ id }) => id)).toEqual(bundledCards.map(({ id }) => id));
  const sections = records.map((record) => record.sections.at(-1)?.text);
  expect(sections).toEqual(bundledCards.map(({ findings }) => findings.join(' ')));
});

test('a record of an abstract says whom it is about, that of a title only that the document exists', () => {
  const labels = (id: string) =>
    bundledRecords()
      .find((record) => record.id === id)
      ?.sections.map(({ label }) => label);
  expect(labels('pmid:27938358')).toEqual(['METHODS', 'FINDINGS']);
  expect(labels('pmid:29133356')).toEqual(['PUBLICATION']);
});
