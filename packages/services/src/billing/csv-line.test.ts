import { csvLine } from './csv-line';

test('a text that a spreadsheet would calculate is led by an apostrophe; numbers stay numbers', () => {
  expect(csvLine(['=1+1', '+1', '-1', '@x', -5, 7])).toBe("'=1+1,'+1,'-1,'@x,-5,7\r\n");
});

test('separators, quotes and line ends do not break out of their cell', () => {
  expect(csvLine(['a,b', 'say "no"', 'two\nlines', '\t=1', '\r=1'])).toBe(
    '"a,b","say ""no""","two\nlines",\'\t=1,"\'\r=1"\r\n',
  );
});
