export { nicknames } from './names/nicknames';
export type { Person } from './person';
export { type PersonContext, personOf } from './person-of';
export { socialSecurityPermutations } from './social-security-number';
