import { securityText } from './security-text';

const startedAt = new Date('2026-12-24T10:00:00Z');

test('the file names a contact and a day within the next year, and itself where its address is known', () => {
  const known = { contact: 'mailto:a@example.com', publicURL: 'https://api.example.com/', startedAt };
  const text = securityText(known);
  expect(text.split('\r\n')).toEqual([
    'Contact: mailto:a@example.com',
    'Expires: 2027-06-22T10:00:00.000Z',
    'Canonical: https://api.example.com/.well-known/security.txt',
    'Preferred-Languages: en',
    '',
  ]);
  expect(securityText({ ...known, publicURL: undefined })).not.toContain('Canonical');
});
