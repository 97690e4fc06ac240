import fc from 'fast-check';
import { csvLine } from './csv';

test('cells are separated by commas, and quoted where they hold one, a quote or a line break', () => {
  expect(csvLine(['a', 'b c', 'd,e', 'say "f"', 'two\nlines', ''])).toBe(
    'a,b c,"d,e","say ""f""","two\nlines",\r\n',
  );
});

test('numbers are printed whole, whatever their sign and size; nothing is an empty cell', () => {
  expect(csvLine([-5, 0.25, 9_007_199_254_740_993n, true, null])).toBe('-5,0.25,9007199254740993,true,\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '=HYPERLINK("http://x","y")'])(
  'the text %j is no formula to a spreadsheet',
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  },
);

test('whoever reads the line by RFC 4180 gets the texts back, led by an apostrophe at most', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const read = readLine(csvLine(cells));
      const isBack = (text: string, i: number) => text === cells[i] || text === `'${cells[i]}`;
      expect([read.length, read.every(isBack)]).toEqual([cells.length, true]);
    }),
  );
});

test('a long text of white space takes no time', () => {
  const startedMs = performance.now();
  csvLine([' '.repeat(50_000)]);
  expect(performance.now() - startedMs).toBeLessThan(50);
});

/** A reader of one line, by the grammar of RFC 4180. */
function readLine(line: string): string[] {
  const body = line.slice(0, -2);
  const cells = [...`${body},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/gs)];
  return cells.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
