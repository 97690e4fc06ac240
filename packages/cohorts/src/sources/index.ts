export type { CaptureFacts, CaptureStreams } from './capture-facts';
export { captureIdentity } from './capture-identity';
export { applyMutation, type IdentityField, type Mutation, type RecordEffect } from './mutation';
export { resolveProfile } from './resolve-profile';
export type { ResolvedProfile } from './resolved-profile';
