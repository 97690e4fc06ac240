// Pages go round: what was printed is there until it is released, and then its memory serves the next part.

import { PAGE_BYTES, PagePool } from './page-pool';
import { RecordPages } from './record-pages';
import { ResourcePages } from './resource-pages';

const line = (id: string) => `{"resourceType":"Goal","id":"${id}"}\n`;

function goals(pool: PagePool, id: string): ResourcePages {
  const pages = new ResourcePages(pool);
  const goal = { resourceType: 'Goal', id };
  pages.addRecord([goal]);
  return pages;
}

const textOf = (pages: ResourcePages) =>
  Buffer.concat([...pages.linesOf('Goal', (place) => place)]).toString();

test('two writers of a pool never share a page, and what the first one wrote stays', () => {
  const pool = new PagePool();
  const [first, second] = [goals(pool, 'a'), goals(pool, 'b')];
  expect([textOf(first), textOf(second)]).toEqual([line('a'), line('b')]);
});

test('a released page is the next one that is taken', () => {
  const pool = new PagePool();
  const [first, second] = [pool.take(), pool.take()];
  expect(first.length).toBe(PAGE_BYTES);
  pool.giveBack([first, second]);
  expect([pool.take(), pool.take()]).toEqual([second, first]);
  expect([first, second]).not.toContain(pool.take());
});

test('pages that were released are empty, and can be filled again', () => {
  const pool = new PagePool();
  const pages = goals(pool, 'a');
  pages.release();
  expect(textOf(pages)).toBe('');
  pages.addRecord([]);
  expect([pages.recordCount, textOf(pages)]).toEqual([1, '']);
  const rows = new RecordPages(pool);
  rows.add('{"n":1}');
  rows.release();
  expect(rows.length).toBe(0);
  rows.add('{"n":2}');
  expect(
    Array.from(
      rows.inOrder((place) => place),
      (bytes) => Buffer.from(bytes).toString(),
    ),
  ).toEqual(['{"n":2}']);
});

test('a piece that needs more than a page does not go into the pool', () => {
  const pool = new PagePool();
  const rows = new RecordPages(pool);
  rows.add('x'.repeat(3 * PAGE_BYTES));
  rows.release();
  expect(pool.take().length).toBe(PAGE_BYTES);
});
