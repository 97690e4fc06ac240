import { eventsOf, problemsOf, recordIn, recordsOf, settled } from '../../test/read-all';
import {
  pubmedArticle,
  pubmedSet,
  type SampleArticle,
  sampleJats,
  sampleJatsRetraction,
  sampleNbib,
  sampleRetractionWatch,
} from '../../test/sources';

const RETRACTED_TYPE = [['D016441', 'Retracted Publication']] as const;

describe('PubMed XML', () => {
  test('an article is kept with its place, its words as printed, and what is derived from them', async () => {
    const record = await recordIn(
      pubmedSet([
        {
          pmid: 1,
          title: 'Sampling in <i>adults</i>.',
          abstract: 'We randomly assigned 1,204 patients with a sample rate (SR) of two.',
          types: [['D016449', 'Randomized Controlled Trial']],
          headings: ['Humans', 'Female', 'Aged', 'Middle Aged'],
          trials: ['NCT00000001'],
          doi: '10.5555/J.Samples.1',
        },
      ]),
    );
    expect(record).toEqual({
      id: 'pmid:1',
      library: 'test',
      pmid: '1',
      pmcid: null,
      doi: '10.5555/J.Samples.1',
      identifiers: 'verified',
      title: 'Sampling in adults.',
      sections: [
        { label: 'METHODS', text: 'We randomly assigned 1,204 patients with a sample rate (SR) of two.' },
        { label: null, text: 'Growth was 10^3 per ml & CO2 fell.' },
      ],
      body: [],
      journal: 'Journal of samples',
      issn: '1234-5678',
      volume: '12',
      issue: '3',
      pages: '101-9',
      societies: ['Society of Samples'],
      published: '2019-02',
      authors: ['Sample AB'],
      publicationTypes: ['D016449'],
      mesh: ['Humans', 'Female', 'Aged', 'Middle Aged'].map((name) => ({
        ui: 'D000001',
        name,
        isMajor: false,
      })),
      keywords: [],
      chemicals: [],
      language: 'eng',
      citedBy: null,
      design: 'randomised-trial',
      designRule: 'publication type: Randomized Controlled Trial',
      sampleSize: 1204,
      population: { ageGroups: ['adult', 'older-adult'], sex: 'female', isHuman: true, isPregnancy: false },
      retraction: 'none',
      trials: ['NCT00000001'],
      abbreviations: [{ short: 'SR', long: 'sample rate' }],
    });
  });

  test('an article is retracted by its type, by its notice, or by what stands before its title; concern is less', async () => {
    const events = await eventsOf(
      pubmedSet([
        { pmid: 1, types: RETRACTED_TYPE },
        { pmid: 2, relations: [['RetractionIn', 9]] },
        { pmid: 3, title: 'RETRACTED: Sampling.' },
        { pmid: 4, relations: [['ExpressionOfConcernIn', 9]] },
        { pmid: 5, relations: [['ErratumIn', 9]] },
      ]),
    );
    const found = recordsOf(events).map(({ retraction }) => retraction);
    expect(found).toEqual(['retracted', 'retracted', 'retracted', 'concern', 'none']);
  });

  test('a notice retracts its target, whether that comes later or came before, and is itself no evidence', async () => {
    const target: SampleArticle = { pmid: 1 };
    const notice: SampleArticle = {
      pmid: 2,
      types: [['D016440', 'Retraction of Publication']],
      relations: [['RetractionOf', 1]],
    };
    for (const articles of [
      [target, notice],
      [notice, target],
    ]) {
      const library = settled(await eventsOf(pubmedSet(articles)));
      const found = library.map(({ id, retraction, design }) => ({ id, retraction, design }));
      expect(found).toHaveLength(2);
      expect(found).toContainEqual({ id: 'pmid:1', retraction: 'retracted', design: 'other' });
      expect(found).toContainEqual({ id: 'pmid:2', retraction: 'none', design: 'excluded' });
    }
  });

  test('a deleted article is gone, wherever its deletion stands', async () => {
    const both = await eventsOf(pubmedSet([{ pmid: 1 }, { pmid: 2 }], [2]));
    expect(settled(both).map(({ id }) => id)).toEqual(['pmid:1']);
    expect(settled([...both].reverse()).map(({ id }) => id)).toEqual(['pmid:1']);
  });

  test('the newer version stays, then the later revision', async () => {
    const texts = [
      pubmedSet([{ pmid: 1, version: 2, revised: '2020-01-01', title: 'Second version.' }]),
      pubmedSet([{ pmid: 1, version: 1, revised: '2024-01-01', title: 'First version.' }]),
      pubmedSet([{ pmid: 1, version: 2, revised: '2020-03-01', title: 'Second version, revised.' }]),
    ];
    const events = (await Promise.all(texts.map((text) => eventsOf(text)))).flat();
    expect(settled(events).map(({ title }) => title)).toEqual(['Second version, revised.']);
  });

  test('a record that is no XML, without PMID or without title is named and stops nothing', async () => {
    const broken = pubmedArticle({ pmid: 2 }).replace('</ArticleTitle>', '</ArticelTitle>');
    const nameless = pubmedArticle({ pmid: 3, title: ' ' });
    const text = pubmedSet([{ pmid: 1 }]).replace(
      '</PubmedArticleSet>',
      `${broken}\n${nameless}\n<PubmedBookArticle><BookDocument><PMID>4</PMID></BookDocument></PubmedBookArticle>\n${pubmedArticle({ pmid: 5 })}</PubmedArticleSet>`,
    );
    const events = await eventsOf(text);
    expect(recordsOf(events).map(({ id }) => id)).toEqual(['pmid:1', 'pmid:5']);
    expect(problemsOf(events)).toEqual([
      ['2', 'record', expect.stringMatching(/close tag|closing tag/)],
      ['3', 'record', 'no title'],
      ['4', 'record', 'a chapter of a book, which is not read'],
    ]);
    expect(events.find(({ kind }) => kind === 'problem')?.position).toEqual({ file: 'sample', line: 14 });
  });

  test('elements nested without end and entities that a document type makes up are refused, and what follows is read', async () => {
    const deep = pubmedArticle({ pmid: 1, title: `${'<i>'.repeat(20_000)}x${'</i>'.repeat(20_000)}` });
    const made = pubmedArticle({ pmid: 2, title: '&laugh;' });
    const type = '<!DOCTYPE PubmedArticleSet [<!ENTITY laugh "lol">]>';
    const text = `${type}<PubmedArticleSet>${deep}${made}${pubmedArticle({ pmid: 3 })}</PubmedArticleSet>`;
    const events = await eventsOf(text);
    expect(recordsOf(events).map(({ id }) => id)).toEqual(['pmid:3']);
    expect(problemsOf(events)).toEqual([
      ['1', 'record', 'elements are nested too deeply'],
      ['2', 'record', 'undefined entity'],
    ]);
  });

  test('an article without an end is lost, and the next one is not', async () => {
    const open = pubmedArticle({ pmid: 1 }).replace('</PubmedArticle>', '');
    const events = await eventsOf(
      `<PubmedArticleSet>${open}${pubmedArticle({ pmid: 2 })}</PubmedArticleSet>`,
    );
    expect(recordsOf(events).map(({ id }) => id)).toEqual(['pmid:2']);
    expect(problemsOf(events)).toEqual([['1', 'record', 'another one begins before it ends']]);
  });

  test('of a file that is cut off, what was complete is kept, and the place is told', async () => {
    const whole = pubmedSet([{ pmid: 1 }, { pmid: 2 }]);
    for (const end of [
      '<PMID Version="1">2</PMID>',
      '<DateRevised><Ye',
      '</PubmedArticle>\n<PubmedArticle>',
    ]) {
      const events = await eventsOf(whole.slice(0, whole.lastIndexOf(end) + end.length));
      expect(recordsOf(events).map(({ id }) => id)).toEqual(['pmid:1']);
      expect(problemsOf(events).map(([, lost, reason]) => [lost, reason])).toEqual([
        ['rest', 'the file is cut off here'],
      ]);
    }
  });

  test('a DOI that is none or looks invented is left out and told; the article stays under its PMID', async () => {
    const events = await eventsOf(
      pubmedSet([
        { pmid: 1, doi: 'unknown' },
        { pmid: 2, doi: '10.1161/HYP.0000000000012345' },
      ]),
    );
    expect(recordsOf(events).map(({ id, doi, identifiers }) => [id, doi, identifiers])).toEqual([
      ['pmid:1', null, 'verified'],
      ['pmid:2', null, 'verified'],
    ]);
    expect(problemsOf(events)).toEqual([
      ['1', 'detail', 'the DOI is malformed'],
      ['2', 'detail', 'the DOI looks invented'],
    ]);
  });
});

describe('other formats', () => {
  test('MEDLINE text: lines that go on, sections by their labels, retractions in both directions', async () => {
    const events = await eventsOf(sampleNbib);
    const [first, second] = recordsOf(events);
    expect(first).toMatchObject({
      id: 'pmid:501',
      doi: '10.5555/sample.501',
      title: 'Sampling against no sampling: a randomized controlled trial.',
      sections: [
        { label: 'BACKGROUND', text: 'Samples are common.' },
        { label: 'METHODS', text: 'We randomly assigned 240 adults.' },
        { label: 'RESULTS', text: 'Pain fell by 12%.' },
      ],
      published: '2003-11-22',
      societies: ['Society of Samples'],
      mesh: [
        { ui: null, name: 'Adult', isMajor: false },
        { ui: null, name: 'Pain', isMajor: true },
      ],
      chemicals: ['Samplol'],
      design: 'randomised-trial',
      sampleSize: 240,
      trials: ['NCT01234567'],
    });
    expect(second).toMatchObject({ id: 'pmid:502', retraction: 'retracted', published: '2004' });
    expect(events.filter(({ kind }) => kind === 'tombstone')).toMatchObject([
      { ids: ['pmid:400'], retraction: 'retracted' },
    ]);
  });

  test('MEDLINE text that is cut off keeps the records before', async () => {
    const events = await eventsOf(sampleNbib.slice(0, sampleNbib.lastIndexOf('SO  -')));
    expect(recordsOf(events).map(({ id }) => id)).toEqual(['pmid:501']);
    expect(problemsOf(events)).toEqual([['502', 'rest', 'the file is cut off here']]);
  });

  test('JATS: the abstract without pointers at references; the body only where it is asked for', async () => {
    const record = await recordIn(sampleJats);
    expect(record).toMatchObject({
      id: 'pmid:601',
      pmcid: 'PMC7001',
      title: 'A sample of samples',
      sections: [
        { label: 'Background', text: 'One sample was seen.' },
        { label: 'Conclusions', text: 'It was one.' },
      ],
      body: [],
      published: '2016-05-04',
      authors: ['Sample AB'],
      societies: ['Society of Samples'],
      pages: '1-4',
      design: 'case-report',
    });
    expect((await recordIn(sampleJats, { withFullText: true })).body).toEqual([
      { label: 'Case', text: 'She was well.' },
      { label: 'Case: Course', text: 'She stayed well.' },
    ]);
  });

  test('a retraction that speaks of a DOI finds the article by it, whatever its case', async () => {
    const events = [...(await eventsOf(sampleJatsRetraction)), ...(await eventsOf(sampleJats))];
    expect(settled(events).find(({ id }) => id === 'pmid:601')?.retraction).toBe('retracted');
  });

  test('Retraction Watch: retractions and concerns by PMID or DOI, nothing else', async () => {
    const events = await eventsOf(sampleRetractionWatch);
    expect(events.filter(({ kind }) => kind === 'tombstone')).toMatchObject([
      { ids: ['doi:10.5555/so.601'], retraction: 'retracted', position: { line: 2 } },
      { ids: ['pmid:501'], retraction: 'concern', position: { line: 4 } },
    ]);
    expect(problemsOf(events)).toEqual([[null, 'record', 'neither PMID nor DOI']]);
  });

  test('JSON Lines: ids are unverified unless the line says otherwise; wrong lines are named', async () => {
    const lines = [
      {
        title: 'By DOI',
        doi: '10.5555/A',
        year: 2001,
        sections: [['Results', 'It works.']],
        authors: ['', 'A B'],
      },
      { title: 'By PMID', pmid: 7, identifiers: 'verified', abstract: 'A placebo was given.' },
      { title: 'By nothing', journal: 'J', design: 'guideline' },
      { title: 'Invented', doi: '10.1161/HYP.0000000000012345', identifiers: 'verified' },
      { pmid: '8' },
      'text',
    ];
    const events = await eventsOf(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(recordsOf(events).map(({ id, identifiers, design }) => [id, identifiers, design])).toEqual([
      ['doi:10.5555/a', 'unverified', 'other'],
      ['pmid:7', 'verified', 'randomised-trial'],
      [expect.stringMatching(/^hash:[0-9a-f]{32}$/), 'unverified', 'guideline'],
      ['doi:10.1161/hyp.0000000000012345', 'unverified', 'other'],
    ]);
    expect(problemsOf(events)).toEqual([
      [null, 'detail', 'the DOI looks invented'],
      ['8', 'record', expect.stringMatching(/^title: /)],
      [null, 'record', 'the line is no object'],
    ]);
  });

  test('JSON Lines that are cut off say so', async () => {
    const events = await eventsOf('{"title":"One"}\n{"title":"Tw');
    expect(recordsOf(events).map(({ title }) => title)).toEqual(['One']);
    expect(problemsOf(events)).toEqual([[null, 'rest', 'the file is cut off here']]);
  });

  test('what is of no known format is told and not guessed at', async () => {
    expect(problemsOf(await eventsOf('Dear Sir'))).toEqual([
      [null, 'rest', 'the format is none that is known'],
    ]);
    expect(problemsOf(await eventsOf(''))).toEqual([[null, 'rest', 'the file is empty']]);
  });
});
