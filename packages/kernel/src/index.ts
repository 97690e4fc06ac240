export { AppError, type AppErrorOptions } from './app-error';
export { type Clock, systemClock } from './clock';
export { codeUnitAt } from './code-unit';
export { canonicalJson, digestOf, type Json, sha256Hex } from './digest';
export { failureFingerprint, topOwnFrame } from './failure-fingerprint';
export { createId, randomBase62, uuidV5 } from './ids';
export { nearestName } from './nearest-name';
export { apportion } from './numbers/apportion';
export { exp, ln, normalQuantile, power } from './numbers/elementary';
export { type Fraction, fractionOf, quotaOf } from './numbers/fraction';
export { keyedStream, type RandomStream } from './random/keyed-stream';
export { mixWords } from './random/mix-words';
export { keyedPermutation, type Permutation } from './random/permutation';
export { Redacted } from './redacted';
export {
  addYears,
  ageOn,
  birthDatesOfAge,
  type CivilDate,
  type EpochDay,
  formatIsoDate,
  parseIsoDate,
  toCivilDate,
  toEpochDay,
} from './time/calendar';
export { parseRetryAfter } from './time/retry-after';
export { defineTransitions, type Transition, type TransitionTable } from './transition-table';
export { uuidText } from './uuid-text';
