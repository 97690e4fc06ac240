export {
  checkWebhookUrl,
  type GuardOptions,
  type ResolveOptions,
  resolveChecked,
  UnresolvableHostError,
} from './address/address-guard';
export { createLookup, type LookupAll } from './address/lookup';
export { type EndedAttempt, type NextStep, nextAttemptAt, retryDelaysMs } from './retry-schedule';
export { open, seal } from './sealed-secret';
export type { Attempt, ErrorClass } from './sending/attempt';
export { createSender, type Delivery, type Sender, type SenderOptions } from './sending/send';
export { mintSecret } from './signatures/secret';
export { type MessageToSign, sign } from './signatures/sign';
export { type ReceivedMessage, type Verdict, verify } from './signatures/verify';
