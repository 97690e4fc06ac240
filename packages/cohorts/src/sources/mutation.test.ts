import { catherine } from '../../test/sources/example-people';
import { applyMutation, type Change, fieldOf } from './mutation';

test.each<Change>([
  { field: 'ssn', before: '666-12-3456', after: null },
  { field: 'givenName', before: 'Catherine', after: 'Kate' },
  { field: 'middleName', before: 'Louise', after: 'L' },
  { field: 'familyName', before: 'Garcia Lopez', after: 'Garcia' },
  { field: 'suffix', before: 'Jr', after: null },
  { field: 'birthDate', before: '1980-03-04', after: '1980-04-03' },
  { field: 'sexAtBirth', before: 'female', after: 'male' },
  { field: 'addressLine', before: '1234 N Park Avenue Apt 3', after: '1 Elm Road' },
  { field: 'city', before: 'Vancouver', after: 'Vancuover' },
  { field: 'state', before: 'Washington', after: 'Oregon' },
  { field: 'postalCode', before: '98660', after: '98660-0001' },
  { field: 'phone', before: '360-555-0123', after: '360-555-0100' },
  { field: 'email', before: 'catherine.garcia@example.com', after: null },
])('a change of $field shows in that field alone, and is undone by its reverse', (change) => {
  const changed = applyMutation(catherine, change);
  expect(fieldOf(catherine, change.field)).toBe(change.before);
  expect(fieldOf(changed, change.field)).toBe(change.after);
  expect(applyMutation(changed, { ...change, after: change.before })).toEqual(catherine);
});

test('a changed birth date and its day number agree', () => {
  const changed = applyMutation(catherine, { field: 'birthDate', before: null, after: '1970-01-02' });
  expect(changed.birthDay).toBe(1);
});

test.each<Omit<Change, 'before'>>([
  { field: 'givenName', after: null },
  { field: 'familyName', after: null },
  { field: 'birthDate', after: null },
  { field: 'birthDate', after: '1980-02-30' },
  { field: 'sexAtBirth', after: 'Female' },
  { field: 'addressLine', after: null },
  { field: 'postalCode', after: null },
])('$after is nothing that $field can hold', (change) => {
  expect(() => applyMutation(catherine, { ...change, before: null })).toThrow(RangeError);
});
