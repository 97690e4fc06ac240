import { articleTitled, type SourceArticle } from '../source-article';
import { designOf } from './design';

function of(parts: Partial<SourceArticle>): [design: string, rule: string] {
  const { design, designRule } = designOf({ ...articleTitled('A study'), ...parts });
  return [design, designRule];
}

const typed = (...names: readonly string[]): Partial<SourceArticle> => ({
  publicationTypes: names.map((name) => ({ ui: null, name })),
});
const headed = (...names: readonly string[]): Partial<SourceArticle> => ({
  mesh: names.map((name) => ({ ui: null, name, isMajor: false })),
});
const saying = (text: string, label: string | null = null): Partial<SourceArticle> => ({
  sections: [{ label, text }],
});

test('publication types decide in one order, by unique id or by name', () => {
  expect(of(typed('Review', 'Meta-Analysis', 'Journal Article'))[0]).toBe('evidence-review');
  expect(of(typed('Clinical Trial, Phase III', 'Randomized Controlled Trial'))[0]).toBe('randomised-trial');
  expect(of(typed('Clinical Trial, Phase II'))[0]).toBe('other-trial');
  expect(of(typed('Retracted Publication', 'Randomized Controlled Trial'))[0]).toBe('excluded');
  expect(of(typed('Comment', 'Letter'))).toEqual(['opinion', 'publication type: Comment']);
  expect(of({ publicationTypes: [{ ui: 'D017065', name: 'Practice Guideline' }] })[0]).toBe('guideline');
});

test('words decide only where no type does', () => {
  expect(of({ ...typed('Review'), ...saying('Patients were randomised.') })[0]).toBe('narrative-review');
  expect(of({ ...typed('Journal Article'), ...saying('Patients were randomly allocated.') })).toEqual([
    'randomised-trial',
    'text: randomised',
  ]);
  expect(of({ title: 'Aspirin: a systematic review and meta-analysis of randomised trials' })[0]).toBe(
    'evidence-review',
  );
});

test('a protocol is no trial unless it reports results', () => {
  const title = 'A randomised trial of samples: study protocol';
  expect(of({ title, ...saying('Patients will be randomised.', 'METHODS') })[0]).toBe('excluded');
  expect(of({ title, ...saying('Patients were randomised.', 'RESULTS') })[0]).toBe('randomised-trial');
});

test('a title is a guideline only of a recognised body', () => {
  const title = 'Guidelines for the treatment of pain';
  expect(of({ title })[0]).toBe('other');
  expect(of({ title, societies: ['American College of Physicians'] })[0]).toBe('guideline');
});

test('headings tell of cohorts and case-control studies, and animals alone are excluded whatever the type', () => {
  expect(of(headed('Humans', 'Prospective Studies'))[0]).toBe('cohort');
  expect(of(headed('Humans', 'Case-Control Studies', 'Retrospective Studies'))[0]).toBe('case-control');
  expect(of({ ...typed('Randomized Controlled Trial'), ...headed('Animals', 'Mice') })[0]).toBe('excluded');
  expect(of(headed('Animals', 'Humans'))).toEqual(['other', 'no rule fits']);
});
