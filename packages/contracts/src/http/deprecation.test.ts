import { deprecationHeaders } from './deprecation';

test('an operation that is to go says since when, until when, and where to read on', () => {
  const headers = deprecationHeaders({ since: '2027-01-01', sunset: '2027-07-01', link: '/docs/new' });
  expect(headers).toEqual({
    Deprecation: '@1798761600',
    Sunset: 'Thu, 01 Jul 2027 00:00:00 GMT',
    Link: '</docs/new>; rel="deprecation"; type="text/html"',
  });
});

test('nothing goes before it is deprecated', () => {
  const deprecation = { since: '2027-01-01', sunset: '2026-12-31', link: '/x' };
  expect(() => deprecationHeaders(deprecation)).toThrow('a sunset on 2026-12-31');
});
