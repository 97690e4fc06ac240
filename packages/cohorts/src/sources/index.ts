export { captureIdentity } from './capture-identity';
export { fieldOf, identityFields, type Mutation, type RecordEffect, recordEffects } from './mutation';
export { resolveProfile } from './resolve-profile';
export type { ResolvedProfile } from './resolved-profile';
