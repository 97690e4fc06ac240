// What holds of every source: pieces, order, packing and size make no difference.

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { eventsOf, problemsOf, recordsOf, settledFingerprint } from '../../test/read-all';
import { pubmedArticle, pubmedSet, sampleJats, sampleNbib, sampleRetractionWatch } from '../../test/sources';
import type { IngestEvent } from './ingest-event';
import { readEvidence } from './read-evidence';
import { textOfBytes } from './text-of-bytes';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

describe(`any source (PROPERTY_SEED=${seed})`, () => {
  test('the pieces in which a source comes make no difference', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          pubmedSet([{ pmid: 1, title: 'Zürich &amp; β😀.' }, { pmid: 2 }], [3]),
          sampleNbib,
          sampleJats,
          sampleRetractionWatch,
          '{"title":"One"}\r\n{"title":"Two"}\n',
        ),
        fc.integer({ min: 1, max: 60 }),
        async (text, pieceSize) => {
          expect(await eventsOf(text, { pieceSize })).toEqual(await eventsOf(text, { pieceSize: 1e6 }));
        },
      ),
      { seed, numRuns: 60 },
    ));

  test('sources read twice, or in another order, make the same library', () =>
    fc.assert(
      fc.asyncProperty(randomSets, fc.infiniteStream(fc.nat(1000)), async (sets, keys) => {
        const events = (await Promise.all(sets.map((set) => eventsOf(set)))).flat();
        const shuffled = [...events, ...events]
          .map((event) => ({ event, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(settledFingerprint(shuffled)).toBe(settledFingerprint(events));
      }),
      { seed, numRuns: 60 },
    ));

  test('a packed source reads like one that is not; one that is cut off keeps what could be unpacked', async () => {
    const text = pubmedSet(Array.from({ length: 400 }, (_, i) => ({ pmid: i + 1 })));
    const packed = gzipSync(text);
    const read = async (bytes: Uint8Array) => {
      const events: IngestEvent[] = [];
      const source = textOfBytes(inBytes(bytes));
      const options = { file: 'sample', format: 'auto', library: 'test' } as const;
      for await (const event of readEvidence(source, options)) events.push(event);
      return events;
    };
    expect(await read(packed)).toEqual(await eventsOf(text));
    const cut = await read(packed.subarray(0, Math.floor(packed.length / 2)));
    expect(recordsOf(cut).length).toBeGreaterThan(50);
    expect(problemsOf(cut).map(([, lost]) => lost)).toEqual(['rest']);
  });

  test('what a source throws is thrown on, and the source is closed', async () => {
    let isClosed = false;
    async function* failing(): AsyncGenerator<string> {
      try {
        yield pubmedSet([{ pmid: 1 }]).repeat(3);
        throw new Error('disk');
      } finally {
        isClosed = true;
      }
    }
    const options = { file: 'sample', format: 'auto', library: 'test' } as const;
    await expect(async () => {
      for await (const event of readEvidence(failing(), options)) expect(event).toBeDefined();
    }).rejects.toThrow('disk');
    expect(isClosed).toBe(true);
  });

  test('memory does not grow with the source: 30,000 articles take no more than 3,000 do', async () => {
    const most = async (articles: number): Promise<number> => {
      let held = 0;
      let read = 0;
      const options = { file: 'generated', format: 'pubmed-xml', library: 'test' } as const;
      for await (const event of readEvidence(manyArticles(articles), options)) {
        if (event.kind !== 'record') continue;
        read += 1;
        if (read % 1000 === 0) held = Math.max(held, liveBytes());
      }
      expect(read).toBe(articles);
      return held;
    };
    const few = await most(3_000);
    const many = await most(30_000);
    expect(many / few).toBeLessThan(1.2);
  });
});

/** What is in use after garbage collection. */
function liveBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function collectGarbage(): void {
  // V8's own flag: without it heapUsed counts what nobody holds any more
  require('node:v8').setFlagsFromString('--expose-gc');
  require('node:vm').runInNewContext('gc')();
}

async function* manyArticles(count: number): AsyncGenerator<string> {
  yield '<PubmedArticleSet>';
  for (let pmid = 1; pmid <= count; pmid += 1) yield pubmedArticle({ pmid });
  yield '</PubmedArticleSet>';
}

async function* inBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777);
}

/** Up to four sets about a few articles, so that versions, deletions and notices meet. */
const randomSets = fc.array(
  fc
    .record({
      articles: fc.array(
        fc.record({
          pmid: fc.integer({ min: 1, max: 5 }),
          version: fc.integer({ min: 1, max: 2 }),
          revised: fc.constantFrom('2020-01-01', '2021-01-01'),
          title: fc.constantFrom('One.', 'Two.', 'Three.'),
          relations: fc.array(
            fc.tuple(
              fc.constantFrom('RetractionOf', 'ExpressionOfConcernFor', 'RetractionIn'),
              fc.integer({ min: 1, max: 5 }),
            ),
            { maxLength: 1 },
          ),
        }),
        { maxLength: 4 },
      ),
      deleted: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }),
    })
    .map(({ articles, deleted }) => pubmedSet(articles, deleted)),
  { minLength: 1, maxLength: 4 },
);
