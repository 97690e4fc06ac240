// Which vaccines are due at which age, since which year, and how many people take them.

/** Ages at which the doses of one series are due. */
export interface VaccineSeries {
  /** Names the draws of the series. */
  readonly name: string;
  readonly cvx: string;
  readonly display: string;
  /** Ages in months, ascending. */
  readonly months: readonly number[];
  /** Age in months from which no dose is given any more; null where none is too late. */
  readonly untilMonth: number | null;
  /** Nothing is given before 1 January of this year. */
  readonly firstYear: number;
  /** Nothing is given to people born in this year or later, who had another series; null for everybody. */
  readonly bornBefore: number | null;
  /** Share of people who take the series when it is offered. */
  readonly uptake: number;
}

const TD_EVERY_MONTHS = 120;

/**
 * CVX codes, displays and ages as used in Synthea's immunization schedule (Apache-2.0), with recombinant zoster vaccine
 * in place of the live one. First years are those of Synthea, but for the licences of the Food and Drug Administration
 * that say otherwise (recalled): PRP-OMP for infants 1990, varicella 1995, monovalent rotavirus 2008, recombinant zoster
 * 2017. Upper ages follow the CDC's catch-up schedules (recalled). Uptake is an engine assumption in the order of the
 * National Immunization Surveys of children and teenagers and the National Health Interview Survey of adults.
 */
export const vaccineSchedule: readonly VaccineSeries[] = [
  {
    name: 'hepatitis-b-child',
    cvx: '08',
    display: 'Hep B, adolescent or pediatric',
    months: [0, 1, 6],
    untilMonth: 228,
    firstYear: 1981,
    bornBefore: null,
    uptake: 0.95,
  },
  {
    name: 'rotavirus',
    cvx: '119',
    display: 'rotavirus, monovalent',
    months: [2, 4],
    untilMonth: 8,
    firstYear: 2008,
    bornBefore: null,
    uptake: 0.8,
  },
  {
    name: 'dtap',
    cvx: '20',
    display: 'DTaP',
    months: [2, 4, 6, 15, 48],
    untilMonth: 84,
    firstYear: 1997,
    bornBefore: null,
    uptake: 0.96,
  },
  {
    name: 'hib',
    cvx: '49',
    display: 'Hib (PRP-OMP)',
    months: [2, 4, 12],
    untilMonth: 60,
    firstYear: 1990,
    bornBefore: null,
    uptake: 0.94,
  },
  {
    name: 'pneumococcal-child',
    cvx: '133',
    display: 'Pneumococcal conjugate PCV 13',
    months: [2, 4, 6, 12],
    untilMonth: 60,
    firstYear: 2010,
    bornBefore: null,
    uptake: 0.94,
  },
  {
    name: 'polio',
    cvx: '10',
    display: 'IPV',
    months: [2, 4, 6, 48],
    untilMonth: 216,
    firstYear: 1955,
    bornBefore: null,
    uptake: 0.96,
  },
  {
    name: 'mmr',
    cvx: '03',
    display: 'MMR',
    months: [12, 48],
    untilMonth: 216,
    firstYear: 1971,
    bornBefore: null,
    uptake: 0.94,
  },
  {
    name: 'varicella',
    cvx: '21',
    display: 'varicella',
    months: [12, 48],
    untilMonth: 216,
    firstYear: 1995,
    bornBefore: null,
    uptake: 0.93,
  },
  {
    name: 'hepatitis-a',
    cvx: '83',
    display: 'Hep A, ped/adol, 2 dose',
    months: [12, 24],
    untilMonth: 216,
    firstYear: 1995,
    bornBefore: null,
    uptake: 0.85,
  },
  {
    name: 'tdap',
    cvx: '115',
    display: 'Tdap',
    months: [132],
    untilMonth: 216,
    firstYear: 2005,
    bornBefore: null,
    uptake: 0.9,
  },
  {
    name: 'hpv',
    cvx: '62',
    display: 'HPV, quadrivalent',
    months: [132, 134, 138],
    untilMonth: 324,
    firstYear: 2006,
    bornBefore: null,
    uptake: 0.7,
  },
  {
    name: 'meningococcal',
    cvx: '114',
    display: 'meningococcal MCV4P',
    months: [132, 192],
    untilMonth: 264,
    firstYear: 2005,
    bornBefore: null,
    uptake: 0.88,
  },
  {
    name: 'hepatitis-b-adult',
    cvx: '43',
    display: 'Hep B, adult',
    months: [240, 241, 246],
    untilMonth: 720,
    firstYear: 1981,
    bornBefore: 1991, // infants have had it since
    uptake: 0.35,
  },
  {
    name: 'td',
    cvx: '113',
    display: 'Td (adult), 5 Lf tetanus toxoid, preservative free, adsorbed',
    months: Array.from({ length: 10 }, (_, decade) => 252 + TD_EVERY_MONTHS * decade),
    untilMonth: null,
    firstYear: 1992,
    bornBefore: null,
    uptake: 0.63,
  },
  {
    name: 'zoster',
    cvx: '187',
    display: 'zoster vaccine recombinant',
    months: [600, 606],
    untilMonth: null,
    firstYear: 2017,
    bornBefore: null,
    uptake: 0.35,
  },
  {
    name: 'pneumococcal-adult',
    cvx: '133',
    display: 'Pneumococcal conjugate PCV 13',
    months: [780],
    untilMonth: null,
    firstYear: 2010,
    bornBefore: null,
    uptake: 0.65,
  },
  {
    name: 'pneumococcal-polysaccharide',
    cvx: '33',
    display: 'pneumococcal polysaccharide vaccine, 23 valent',
    months: [792],
    untilMonth: null,
    firstYear: 1983,
    bornBefore: null,
    uptake: 0.65,
  },
];
