export type { CaptureFacts, CaptureStreams } from './capture-facts';
export { type CapturedIdentity, captureIdentity } from './capture-identity';
export { applyMutation, type Change, type IdentityField, type Mutation, type RecordEffect } from './mutation';
export { resolveProfile } from './resolve-profile';
export type { ResolvedProfile } from './resolved-profile';
