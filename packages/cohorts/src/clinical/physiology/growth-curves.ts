// How children grow: medians by age, read off between two points by straight lines.

import type { SexAtBirth } from '@synthward/contracts';

type Point = readonly [age: number, median: number];
type Curve = readonly Point[];

/** Height in cm; near the medians of the CDC growth charts 2000 (recalled), made even. */
const HEIGHT: Readonly<Record<SexAtBirth, Curve>> = {
  female: [
    [0, 49.5],
    [0.25, 59.5],
    [0.5, 65.5],
    [1, 74],
    [2, 86],
    [3, 94.5],
    [4, 101.5],
    [5, 108],
    [6, 115],
    [7, 121.5],
    [8, 127.5],
    [9, 133],
    [10, 138],
    [11, 144.5],
    [12, 151.5],
    [13, 157],
    [14, 160],
    [15, 161.5],
    [16, 162.2],
    [18, 162.5],
  ],
  male: [
    [0, 50],
    [0.25, 61],
    [0.5, 67.5],
    [1, 75.5],
    [2, 87.5],
    [3, 95.5],
    [4, 102.5],
    [5, 109],
    [6, 115.5],
    [7, 122],
    [8, 128],
    [9, 133.5],
    [10, 138.5],
    [11, 143.5],
    [12, 149],
    [13, 156],
    [14, 164],
    [15, 170],
    [16, 173.5],
    [17, 175],
    [18, 175.6],
  ],
};

/** Body mass index in kg/m2, both sexes; near the medians of the CDC growth charts 2000 (recalled). */
const BODY_MASS: Curve = [
  [0, 13.4],
  [0.5, 17.1],
  [1, 16.8],
  [2, 16.5],
  [4, 15.5],
  [5.5, 15.3],
  [8, 15.9],
  [10, 16.7],
  [12, 17.9],
  [14, 19.2],
  [16, 20.5],
  [18, 21.6],
  [20, 22.6],
];

/** Head circumference in cm, both sexes; near the medians of the CDC growth charts 2000 (recalled). */
const HEAD: Curve = [
  [0, 34.8],
  [0.25, 40.3],
  [0.5, 43.2],
  [1, 46],
  [2, 48.2],
  [3, 49.3],
];

/** Median height in cm at an age in years; that of adults from 18 on. */
export function medianHeight(sex: SexAtBirth, age: number): number {
  return readOff(HEIGHT[sex], age);
}

/** Median body mass index of children in kg/m2 at an age in years, to 20. */
export function medianBodyMass(age: number): number {
  return readOff(BODY_MASS, age);
}

/** Median head circumference in cm at an age in years, to 3. */
export function medianHead(age: number): number {
  return readOff(HEAD, age);
}

const NOTHING: Point = [0, 0];

/** Points are read by place: unpacking them takes longer than all the arithmetic. */
function readOff(curve: Curve, age: number): number {
  let before = curve[0] ?? NOTHING;
  for (const point of curve) {
    if (age < point[0])
      return before[1] + ((point[1] - before[1]) * (age - before[0])) / (point[0] - before[0]);
    before = point;
  }
  return before[1];
}
