// Long and short forms of the words of a street line: USPS Publication 28, appendices B and C1.

/** Long form first. Types of streets are in capitals, as in standardised addresses; directions are letters. */
export const streetAbbreviations: readonly (readonly [long: string, short: string])[] = [
  ['Street', 'ST'],
  ['Avenue', 'AVE'],
  ['Drive', 'DR'],
  ['Lane', 'LN'],
  ['Road', 'RD'],
  ['Court', 'CT'],
  ['Place', 'PL'],
  ['Boulevard', 'BLVD'],
  ['Circle', 'CIR'],
  ['Terrace', 'TER'],
  ['Trail', 'TRL'],
  ['Parkway', 'PKWY'],
  ['Highway', 'HWY'],
  ['Square', 'SQ'],
  ['North', 'N'],
  ['South', 'S'],
  ['East', 'E'],
  ['West', 'W'],
  ['Northeast', 'NE'],
  ['Northwest', 'NW'],
  ['Southeast', 'SE'],
  ['Southwest', 'SW'],
];
