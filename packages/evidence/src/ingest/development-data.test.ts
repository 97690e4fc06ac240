import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { findSharedData, sharedDataTitle } from '@synthward/testkit';
import type { IngestEvent } from './ingest-event';
import { readEvidence } from './read-evidence';
import { textOfBytes } from './text-of-bytes';

const folder = findSharedData('evidence');
const inData = folder === null ? test.skip : test;
const title = (text: string): string => sharedDataTitle('evidence', text);

async function read(...names: readonly string[]): Promise<IngestEvent[]> {
  const file = path.join(folder ?? '', ...names);
  const events: IngestEvent[] = [];
  const options = { file, format: 'auto', library: 'test', withFullText: true } as const;
  for await (const event of readEvidence(textOfBytes(createReadStream(file)), options)) events.push(event);
  return events;
}

function namesIn(directory: string, pattern: RegExp): string[] {
  return readdirSync(path.join(folder ?? '', directory)).filter((name) => pattern.test(name));
}

inData(
  title('each of 86 PubMed files and 3 MEDLINE files gives the one article that it is named for'),
  async () => {
    const xml = namesIn('pubmed_xml', /^\d+\.xml$/);
    const nbib = namesIn('pubmed_xml', /^\d+\.nbib$/);
    expect([xml.length, nbib.length]).toEqual([86, 3]);
    for (const name of [...xml, ...nbib]) {
      const events = await read('pubmed_xml', name);
      expect(events.map((event) => (event.kind === 'record' ? event.record.id : event))).toEqual([
        `pmid:${name.split('.')[0]}`,
      ]);
    }
  },
);

inData(
  title('publication types, headings, labelled sections and relations are those of the description'),
  async () => {
    const names = namesIn('pubmed_xml', /^\d+\.xml$/);
    const events = (await Promise.all(names.map((name) => read('pubmed_xml', name)))).flat();
    const records = events.flatMap((event) => (event.kind === 'record' ? [event.record] : []));
    const typed = (ui: string): number =>
      records.filter(({ publicationTypes }) => publicationTypes.includes(ui)).length;
    expect({
      journalArticles: typed('D016428'),
      reviews: typed('D016454'),
      editorials: typed('D016421'),
      observational: typed('D064888'),
      headings: records.flatMap(({ mesh }) => mesh).length,
      labelled: records.flatMap(({ sections }) => sections).filter(({ label }) => label !== null).length,
      retracted: records.filter(({ retraction }) => retraction !== 'none').length,
    }).toEqual({
      journalArticles: 79,
      reviews: 26,
      editorials: 5,
      observational: 2,
      headings: 442,
      labelled: 46,
      retracted: 0,
    });
  },
);

inData(title('4 full articles in JATS have abstract and body'), async () => {
  const names = namesIn('jats', /\.nxml$/);
  expect(names).toHaveLength(4);
  for (const name of names) {
    const [event, ...others] = await read('jats', name);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ kind: 'record', record: { pmcid: expect.stringMatching(/^PMC/) } });
    if (event?.kind !== 'record') continue;
    expect(event.record.sections.length).toBeGreaterThan(0);
    expect(event.record.body.length).toBeGreaterThan(5);
  }
});

inData(title('a file that is cut off gives no record and says so; an empty set gives nothing'), async () => {
  expect(await read('pubmed_xml', 'truncated-29768149.xml')).toMatchObject([
    { kind: 'problem', pmid: '29768149', lost: 'rest', reason: 'the file is cut off here' },
  ]);
  expect(await read('pubmed_xml', 'empty-set-37909814.xml')).toEqual([]);
});

inData(title('all 1,959 articles of Evidence Inference are read from packed JSON Lines'), async () => {
  const events = await read('evinf', 'corpus.jsonl.gz');
  expect(events.filter(({ kind }) => kind === 'problem')).toEqual([]);
  expect(events).toHaveLength(1959);
});
