import { mutationOperators } from '@synthward/contracts';
import { parseIsoDate } from '@synthward/kernel';
import { attempt, outcomes } from '../../../test/sources/attempt';
import { catherine, factsWith, george } from '../../../test/sources/example-people';

const born = (birthDate: string) => ({ birthDate, birthDay: parseIsoDate(birthDate) ?? Number.NaN });
const nobody = () => undefined;
const baby = { facts: { age: 0, guardian: nobody, relatives: () => [] } };
const at = (line: string) => ({ identity: { address: { ...catherine.address, line } } });
const only = (field: string) => ({ parameters: { fields: { [field]: 1 } } });

/** By operator: an identity, and every outcome that the draws can have. */
test.each([
  [
    'newborn-name',
    baby,
    ['Baby Girl', 'Babygirl', 'Newborn'].map((name) => `givenName: ${name}, middleName: null`),
  ],
  ['newborn-name', { facts: { age: 1 } }, ['nothing']],
  ['newborn-name', { ...baby, identity: { givenName: 'Baby Girl' } }, ['nothing']],
  ['nickname', {}, ['Cat', 'Cate', 'Cathy', 'Kate'].map((name) => `givenName: ${name}`)],
  ['nickname', { identity: { givenName: 'Xiu' } }, ['nothing']],
  ['alternative-name', {}, ['givenName: Louise, middleName: Catherine']],
  ['alternative-name', { identity: { middleName: null } }, ['nothing']],
  ['single-name', {}, ['familyName: LNU, middleName: null', 'givenName: FNU, middleName: null']],
  ['new-value', only('familyName'), ['familyName: Miller']],
  [
    'new-value',
    only('addressLine'),
    ['addressLine: 77 Elm Road, city: Salem, state: Oregon, postalCode: 97301'],
  ],
  ['new-value', { ...only('addressLine'), facts: { mayChangeAddress: false } }, ['nothing']],
  ['household-copy', {}, ['birthDate: 1955-11-30', 'ssn: 666-98-7654']],
  ['household-copy', { facts: { relatives: () => [] } }, ['nothing']],
  ['household-copy', { facts: { latestBirthDay: 0 }, ...only('birthDate') }, ['birthDate: 1955-11-30']],
  ['household-copy', { facts: { latestBirthDay: -9999 }, ...only('birthDate') }, ['nothing']],
  ['borrowed-ssn', {}, ['nothing']],
  ['borrowed-ssn', { identity: { ssn: null } }, ['ssn: 666-98-7654']],
  ['borrowed-ssn', { identity: { ssn: null }, captures: { ssn: false, email: true } }, ['nothing']],
  ['guardian-contact', {}, ['phone: 503-555-0177, email: george.miller@example.org']],
  ['guardian-contact', { identity: { phone: null, email: null } }, ['email: george.miller@example.org']],
  [
    'guardian-contact',
    { identity: { email: null }, captures: { ssn: true, email: false } },
    ['phone: 503-555-0177'],
  ],
  ['guardian-contact', { facts: { guardian: nobody } }, ['nothing']],
  ['other-phone', {}, ['phone: 360-555-0188']],
  ['other-phone', { identity: { phone: null } }, ['nothing']],
  ['shared-phone', {}, ['phone: 503-555-0177']],
  ['shared-phone', { identity: { phone: null } }, ['nothing']],
  ['shared-phone', { identity: { phone: george.phone } }, ['nothing']],
  ['wrong-sex', {}, ['sexAtBirth: male']],
  ['wrong-state', { facts: { mayChangeAddress: false } }, ['nothing']],
  ['age-misreport', {}, ['1978', '1979', '1981', '1982'].map((year) => `birthDate: ${year}-03-04`)],
  [
    'age-misreport',
    { facts: { latestBirthDay: catherine.birthDay } },
    ['birthDate: 1978-03-04', 'birthDate: 1979-03-04'].reverse().sort(),
  ],
  ['age-misreport', { parameters: { offsets: [{ years: 10, weight: 1 }] } }, ['birthDate: 1970-03-04']],
  [
    'age-misreport',
    { identity: born('1980-02-29'), parameters: { offsets: [{ years: 1, weight: 1 }] } },
    ['birthDate: 1979-02-28'],
  ],
  ['day-month-swap', {}, ['birthDate: 1980-04-03']],
  ['day-month-swap', { identity: born('1980-03-13') }, ['nothing']],
  ['day-month-swap', { identity: born('1980-03-03') }, ['nothing']],
  ['day-month-swap', { facts: { latestBirthDay: catherine.birthDay } }, ['nothing']],
  ['birth-date-shift', { parameters: { days: 1 } }, ['birthDate: 1980-03-03', 'birthDate: 1980-03-05']],
  [
    'birth-date-shift',
    { parameters: { days: 1 }, facts: { latestBirthDay: catherine.birthDay } },
    ['birthDate: 1980-03-03'],
  ],
  ['first-of-january', {}, ['birthDate: 1980-01-01']],
  ['first-of-january', { identity: born('1980-01-01') }, ['nothing']],
  ['name-inversion', {}, ['givenName: Garcia Lopez, familyName: Catherine']],
  ['field-swap', { facts: { mayChangeAddress: false } }, ['middleName: Garcia Lopez, familyName: Louise']],
  [
    'field-swap',
    { identity: { middleName: null } },
    ['addressLine: Vancouver, city: 1234 N Park Avenue Apt 3'],
  ],
  ['word-swap', { facts: { mayChangeAddress: false } }, ['familyName: Lopez Garcia']],
  [
    'word-swap',
    { identity: { familyName: 'Smith-Jones' }, facts: { mayChangeAddress: false } },
    ['familyName: Jones-Smith'],
  ],
  ['double-surname', {}, ['familyName: Garcia', 'familyName: Lopez']],
  ['double-surname', { identity: { familyName: 'Smith-Jones' } }, ['familyName: Jones', 'familyName: Smith']],
  ['double-surname', { identity: { familyName: 'Smith' } }, ['nothing']],
  [
    'suffix-misplaced',
    {},
    ['familyName: Garcia Lopez Jr, suffix: null', 'middleName: Louise Jr, suffix: null'],
  ],
  [
    'suffix-misplaced',
    { identity: { middleName: null } },
    ['familyName: Garcia Lopez Jr, suffix: null', 'middleName: Jr, suffix: null'],
  ],
  ['suffix-misplaced', { identity: { suffix: null } }, ['nothing']],
  ['suffix-lost', {}, ['suffix: null']],
  ['suffix-lost', { identity: { suffix: null } }, ['nothing']],
  ['initial', {}, ['givenName: C', 'middleName: L']],
  ['initial', { identity: { givenName: 'C', middleName: 'L' } }, ['nothing']],
  [
    'transliteration',
    { identity: { givenName: 'Dmitry', familyName: 'Schröder', middleName: null } },
    ['familyName: Schroeder', 'givenName: Dimitri', 'givenName: Dmitri', 'givenName: Dmitriy'],
  ],
  ['transliteration', {}, ['nothing']],
  [
    'misspelling',
    { identity: { givenName: 'Jon', middleName: null, familyName: 'Gonzalez' } },
    ['familyName: Gonzales', 'givenName: Johm', 'givenName: John'],
  ],
  [
    'phonetic',
    { identity: { familyName: 'Knappe' }, parameters: { fields: { familyName: 1 }, characterShare: 1 } },
    ['familyName: Napa'],
  ],
  ['space-insert', { identity: { familyName: 'Leed' }, ...only('familyName') }, ['familyName: Le ed']],
  ['space-insert', { identity: { familyName: 'Lee' }, ...only('familyName') }, ['nothing']],
  ['space-delete', { facts: { mayChangeAddress: false } }, ['familyName: GarciaLopez']],
  [
    'hyphen-lost',
    { identity: { familyName: 'Smith-Jones' } },
    ['familyName: Smith Jones', 'familyName: SmithJones'],
  ],
  ['hyphen-lost', { identity: { familyName: 'O’Brien' } }, ['familyName: OBrien']],
  ['hyphen-lost', {}, ['nothing']],
  [
    'diacritics-lost',
    { identity: { givenName: 'José', familyName: 'Muñoz' } },
    ['familyName: Munoz', 'givenName: Jose'],
  ],
  ['diacritics-lost', {}, ['nothing']],
  ['wrong-zip-digit', { facts: { mayChangeAddress: false } }, ['nothing']],
  [
    'address-standardisation',
    {},
    ['addressLine: 1234 N Park AVE #3', 'addressLine: 1234 North Park Avenue Apartment 3'],
  ],
  ['address-standardisation', at('9 Oak Street'), ['addressLine: 9 Oak ST']],
  ['address-standardisation', at('9 Oak ST'), ['addressLine: 9 Oak Street']],
  [
    'address-standardisation',
    at('9 Court Street #4'),
    ['addressLine: 9 Court ST #4', 'addressLine: 9 Court Street Apartment 4'],
  ],
  ['address-standardisation', { facts: { mayChangeAddress: false } }, ['nothing']],
  ['zip-plus-four', { facts: { mayChangeAddress: false } }, ['nothing']],
  ['placeholder-ssn', {}, ['ssn: 000-00-0000', 'ssn: 900-00-0000', 'ssn: 999-99-9999']],
  [
    'placeholder-ssn',
    { identity: { ssn: null } },
    ['ssn: 000-00-0000', 'ssn: 900-00-0000', 'ssn: 999-99-9999'],
  ],
  ['placeholder-ssn', { identity: { ssn: null }, captures: { ssn: false, email: true } }, ['nothing']],
  ['placeholder-birth-date', {}, ['birthDate: 1900-01-01']],
  ['placeholder-birth-date', { facts: { latestBirthDay: -30_000 } }, ['nothing']],
  ['placeholder-phone', {}, ['phone: 360-555-0100']],
  ['placeholder-phone', { identity: { phone: null } }, ['nothing']],
  ['leave-blank', { parameters: { shares: { ssn: 1, suffix: 1 } } }, ['ssn: null, suffix: null']],
  ['leave-blank', { identity: { ssn: null, middleName: null, suffix: null, email: null } }, ['nothing']],
] as const)('%s of %j is one of the listed outcomes, and each of them comes', (operator, given, expected) => {
  expect(outcomes(operator, given)).toEqual([...expected].sort());
});

test('every operator has a row in the table of operators and finds something to change in somebody', () => {
  const versions = [
    {},
    { identity: { ssn: null } },
    { identity: { givenName: 'José-Luis' } },
    { facts: { age: 0 } },
  ];
  const others = [{ identity: { givenName: 'Mohammed' } }];
  for (const operator of mutationOperators) {
    const isPossible = [...versions, ...others].some((version) => attempt(operator, version) !== undefined);
    expect([operator, isPossible]).toEqual([operator, true]);
  }
});

test('a twin without a name is told apart by a letter, another newborn by the name of the mother', () => {
  const twins = { facts: { age: 0, relatives: () => [{ ...george, ...born('1980-03-04') }] } };
  expect(outcomes('newborn-name', twins)).toEqual([
    'givenName: Baby Girl A, middleName: null',
    'givenName: Baby Girl B, middleName: null',
  ]);
  const boy = {
    facts: { age: 0, sex: 'male' as const, guardian: () => ({ ...george, givenName: 'Maria' }) },
  };
  expect(outcomes('newborn-name', boy)).toContain('givenName: Marias Boy, middleName: null');
});

test('a fake name stands for nobody, and hides the middle name', () => {
  const names = outcomes('fake-name');
  expect(names).toContain('givenName: Jane, familyName: Doe, middleName: null');
  expect(names).toContain('givenName: Test, familyName: Patient, middleName: null');
  expect(outcomes('fake-name', { facts: { sex: 'male' } })).toContain(
    'givenName: John, familyName: Doe, middleName: null',
  );
});

test('a wrong state is another state in full', () => {
  const states = outcomes('wrong-state');
  expect(states).toContain('state: Oregon');
  expect(states).not.toContain('state: Washington');
  expect(states.length).toBeGreaterThan(45);
});

test.each([
  ['ssn', '666-12-3456', /^666-[1-9][1-9]-[1-9]{4}$|^666-\d\d-\d{4}$/],
  ['ssn', '912-34-5678', /^9\d\d-[0-4]\d-\d{4}$/],
  ['phone', '360-555-0123', /^360-555-01\d\d$/],
] as const)('wrong digits of the %s %s reach nobody either', (field, number, shape) => {
  for (let key = 0; key < 300; key += 1) {
    const given = {
      identity: { [field]: number },
      parameters: { fields: { [field]: 1 }, digitShare: 0.8 },
      key,
    };
    const after = attempt('wrong-digit', given)?.[0]?.after ?? '';
    expect(after).toMatch(shape);
    expect(after).not.toMatch(/^\d{3}-00|-0000$/);
    expect(after).not.toBe(number);
  }
});

test('numbers of another shape, such as placeholders, have no wrong digits', () => {
  const ssn = (number: string) => ({ identity: { ssn: number }, parameters: { fields: { ssn: 1 } } });
  expect(outcomes('wrong-digit', ssn('000-00-0000'))).toEqual(['nothing']);
  expect(outcomes('wrong-digit', ssn('999-99-9999'))).toEqual(['nothing']);
  expect(
    outcomes('wrong-digit', { identity: { phone: '555' }, parameters: { fields: { phone: 1 } } }),
  ).toEqual(['nothing']);
});

test('wrong digits of a house number leave the street alone, and the number without a leading zero', () => {
  for (const line of outcomes('wrong-digit', { parameters: { fields: { addressLine: 1 }, digitShare: 1 } })) {
    expect(line).toMatch(/^addressLine: [1-9]\d{3} N Park Avenue Apt 3$/);
  }
});

test('the last digits of a ZIP code are wrong nine times as often as the first', () => {
  const counts = [0, 0, 0, 0, 0];
  for (let key = 0; key < 4000; key += 1) {
    const after = attempt('wrong-zip-digit', { key })?.[0]?.after ?? '';
    for (let i = 0; i < 5; i += 1) if (after[i] !== '98660'[i]) counts[i] = (counts[i] ?? 0) + 1;
  }
  const [first = 1, , third = 1, , last = 0] = counts;
  expect(last / first).toBeGreaterThan(6);
  expect(last / first).toBeLessThan(13);
  expect(last / third).toBeGreaterThan(1.5);
  expect(last / third).toBeLessThan(2.2);
});

test('four more digits follow the five of a ZIP code', () => {
  for (const code of outcomes('zip-plus-four')) expect(code).toMatch(/^postalCode: 98660-\d{4}$/);
});

test('an age is misreported by one year four times as often as by two', () => {
  const counts = new Map<string, number>();
  for (let key = 0; key < 4000; key += 1) {
    const after = attempt('age-misreport', { key })?.[0]?.after ?? '';
    counts.set(after, (counts.get(after) ?? 0) + 1);
  }
  const share = (year: number) => (counts.get(`${year}-03-04`) ?? 0) / 4000;
  for (const [year, expected] of [
    [1978, 0.1],
    [1979, 0.4],
    [1981, 0.4],
    [1982, 0.1],
  ] as const) {
    expect(Math.abs(share(year) - expected)).toBeLessThan(0.03);
  }
});

test('a birth date moves by at most fifty days, as often back as forth', () => {
  const days: number[] = [];
  for (let key = 0; key < 2000; key += 1) {
    const after = parseIsoDate(attempt('birth-date-shift', { key })?.[0]?.after ?? '') ?? Number.NaN;
    days.push(after - catherine.birthDay);
  }
  expect(Math.min(...days)).toBe(-50);
  expect(Math.max(...days)).toBe(50);
  expect(Math.abs(days.filter((day) => day > 0).length / 2000 - 0.5)).toBeLessThan(0.05);
});

test('pages are misread as a scanner does it', () => {
  const names = outcomes('ocr', {
    identity: { familyName: 'Burns' },
    parameters: { fields: { familyName: 1 } },
  });
  expect(names).toEqual(
    expect.arrayContaining(['familyName: 8urns', 'familyName: Bums', 'familyName: Bvrns']),
  );
});

const typedOf = (familyName: string, parameters = {}) =>
  outcomes('typo', {
    identity: { familyName },
    parameters: { fields: { familyName: 1 }, ...parameters },
  }).map((text) => text.replace('familyName: ', ''));

test('a typo of each kind is what a slip of that kind leaves', () => {
  expect(typedOf('Abc', { kinds: { transpose: 1 }, firstLetterShare: 1, neighbourShare: 1 })).toEqual(
    expect.arrayContaining(['bAc', 'Acb']),
  );
  expect(typedOf('Smith', { kinds: { delete: 1 }, characterShare: 0, firstLetterShare: 0 })).toEqual(
    ['Sith', 'Smih', 'Smit', 'Smth'].sort(),
  );
  const substituted = typedOf('Plp', {
    kinds: { substitute: 1 },
    characterShare: 0,
    neighbourShare: 1,
    firstLetterShare: 1,
  });
  expect(substituted).toEqual(['Llp', 'Olp', 'Pkp', 'Pll', 'Plo', 'Pop', 'Ppp'].sort());
  const inserted = typedOf('Po', {
    kinds: { insert: 1 },
    characterShare: 0,
    neighbourShare: 1,
    firstLetterShare: 0,
  });
  expect(inserted).toEqual(['Poi', 'Pok', 'Pol', 'Pop'].sort());
});

test('nine in ten wrong keys lie beside the right one, and the first letter is rarely wrong', () => {
  let [besides, firsts] = [0, 0];
  for (let key = 0; key < 4000; key += 1) {
    const parameters = { fields: { familyName: 1 }, kinds: { substitute: 1 }, characterShare: 0 };
    const after = attempt('typo', { identity: { familyName: 'Aaaa' }, parameters, key })?.[0]?.after ?? '';
    const wrong = after.replace(/a/gi, '').toLowerCase();
    if ('qwsz'.includes(wrong)) besides += 1;
    if (!after.startsWith('A')) firsts += 1;
  }
  expect(Math.abs(besides / 4000 - (0.9 + 0.1 * (4 / 25)))).toBeLessThan(0.02);
  expect(Math.abs(firsts / 4000 - 0.1 / 3.1)).toBeLessThan(0.012);
});

test('one letter alone is never mistyped, and a slip takes no word away', () => {
  expect(typedOf('X')).toEqual(['nothing']);
  for (const name of typedOf('A B', { kinds: { delete: 1 }, characterShare: 1 }))
    expect(name).toMatch(/^\w+ \w+$/);
});

test('weights of fields decide what is changed; a field without one is left alone', () => {
  const counts = { givenName: 0, familyName: 0 };
  for (let key = 0; key < 3000; key += 1) {
    const parameters = { fields: { givenName: 1, familyName: 2 } };
    const field = attempt('typo', { parameters, key })?.[0]?.field;
    if (field === 'givenName' || field === 'familyName') counts[field] += 1;
  }
  expect(counts.givenName + counts.familyName).toBe(3000);
  expect(Math.abs(counts.familyName / 3000 - 2 / 3)).toBeLessThan(0.03);
});

test('another person is asked for only by the operators that need one', () => {
  const refuse = () => {
    throw new Error('asked for another person');
  };
  const facts = factsWith({ relatives: refuse, guardian: refuse, stranger: refuse });
  const asking = mutationOperators.filter((operator) => {
    try {
      attempt(operator, { facts, identity: operator === 'borrowed-ssn' ? { ssn: null } : {} });
      return false;
    } catch {
      return true;
    }
  });
  expect(asking).toEqual(['new-value', 'household-copy', 'borrowed-ssn', 'guardian-contact', 'shared-phone']);
});
