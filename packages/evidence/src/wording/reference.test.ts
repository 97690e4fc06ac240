import { recordOf } from '../../test/random-records';
import { referenceOf } from './reference';

const trial = recordOf({
  id: 'pmid:123',
  pmid: '123',
  doi: '10.1000/abc(1)',
  identifiers: 'verified',
  title: 'Drugol for pain?',
  authors: ['A A', 'B B', 'C C', 'D D', 'E E', 'F F', 'G G'],
  journal: 'Journal of Pain',
  published: '2014-05',
  design: 'randomised-trial',
  citedBy: null,
});

test('a verified record is referred to in the style of Vancouver and linked by its DOI', () => {
  expect(referenceOf(trial, 2, 3)).toEqual({
    index: 2,
    reference_text:
      'A A, B B, C C, D D, E E, F F, et al. Drugol for pain? Journal of Pain. 2014. doi:10.1000/abc(1).',
    document_title: 'Drugol for pain?',
    authoring_societies_or_journal: ['Journal of Pain'],
    publish_date: '2014-05',
    link_or_doi: 'https://doi.org/10.1000/abc(1)',
    cited_by: null,
    source_type: 'experimental trial',
    authors: trial.authors,
    journal_quality: 'high',
  });
});

test.each([
  [{ volume: '11', issue: '2', pages: '43-50' }, '2014;11(2):43-50.'],
  [{ volume: '11', pages: '43' }, '2014;11:43.'],
  [{ volume: '11' }, '2014;11.'],
  [{ issue: '2', pages: '43' }, '2014.'],
  [{}, '2014.'],
  [{ published: null, volume: '11', pages: '43' }, 'doi:10.1000/abc(1).'],
])('of %j the reference tells where it was printed as %s', (parts, place) => {
  const { reference_text: text } = referenceOf({ ...trial, ...parts }, 1, null);
  expect(text).toContain(`Journal of Pain. ${place}`);
});

test('without a DOI the link is the one of PubMed; an id that nothing confirms is neither linked nor printed', () => {
  expect(referenceOf({ ...trial, doi: null }, 1, 1)).toMatchObject({
    link_or_doi: 'https://pubmed.ncbi.nlm.nih.gov/123/',
    journal_quality: 'medium',
  });
  const unverified = referenceOf({ ...trial, identifiers: 'unverified' }, 1, 0);
  expect(unverified).toMatchObject({ link_or_doi: null, journal_quality: 'low' });
  expect(unverified.reference_text).not.toContain('10.1000');
});

test('what a record does not tell is null or left out, never made up', () => {
  const bare = recordOf({
    id: 'hash:1',
    title: 'A guideline',
    design: 'guideline',
    societies: ['Society S'],
  });
  expect(referenceOf(bare, 1, null)).toEqual({
    index: 1,
    reference_text: 'Society S. A guideline.',
    document_title: 'A guideline',
    authoring_societies_or_journal: ['Society S'],
    publish_date: null,
    link_or_doi: null,
    cited_by: null,
    source_type: 'guideline',
    authors: null,
    journal_quality: null,
  });
});
