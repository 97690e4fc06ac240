export { open, seal } from './sealed-secret';
export { mintSecret } from './signatures/secret';
export { type MessageToSign, sign } from './signatures/sign';
export { type ReceivedMessage, type Verdict, verify } from './signatures/verify';
