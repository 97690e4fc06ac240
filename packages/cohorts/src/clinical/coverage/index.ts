export { claimsOf } from './claims';
export { coveragesOf } from './coverages';
