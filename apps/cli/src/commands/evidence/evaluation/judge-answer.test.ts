import type { SynthesisOut } from '@synthward/sdk';
import { judgeAnswer } from './judge-answer';

function answerCiting(references: readonly { title: string; link: string | null }[]): SynthesisOut {
  return {
    status: 'success',
    synthesis: {
      synthesis: {
        text: '',
        references: references.map(({ title, link }, at) => ({
          index: at + 1,
          reference_text: title,
          document_title: title,
          authors: null,
          authoring_societies_or_journal: null,
          publish_date: null,
          link_or_doi: link,
          cited_by: null,
          source_type: null,
          journal_quality: null,
        })),
      },
      response_flags: null,
      synthesis_logs: null,
    },
  };
}

const cited = answerCiting([
  { title: 'Zolubrine for  gout', link: 'https://doi.org/10.1000/X.1' },
  { title: 'Another', link: 'https://pubmed.ncbi.nlm.nih.gov/123/' },
]);

test.each([
  ['zolubrine for gout'],
  ['doi:10.1000/x.1'],
  ['10.1000/x.1'],
  ['https://doi.org/10.1000/x.1'],
  ['pmid:123'],
  ['123'],
])('a source that is told as %s is found among the references', (source) => {
  expect(judgeAnswer({ text: 'q', cites: [source] }, cited)).toMatchObject({
    missed: [],
    isAsExpected: true,
  });
});

test('a source that is not cited is missed, and part of a name is no name', () => {
  for (const source of ['pmid:12', 'pmid:3', 'Zolubrine', '10.1000/x'])
    expect(judgeAnswer({ text: 'q', cites: [source] }, cited)).toMatchObject({
      missed: [source],
      isAsExpected: false,
    });
});

test('a question that must stay unanswered is as expected without references, and one that failed never is', () => {
  expect(judgeAnswer({ text: 'q', cites: [] }, answerCiting([])).isAsExpected).toBe(true);
  expect(judgeAnswer({ text: 'q', cites: [] }, cited).isAsExpected).toBe(false);
  const failed: SynthesisOut = { status: 'failed', synthesis: null };
  expect(judgeAnswer({ text: 'q', cites: [] }, failed).isAsExpected).toBe(false);
});
