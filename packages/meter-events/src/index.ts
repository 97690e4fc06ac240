export type { PostOutcome } from './outcome';
export { EXPORT_LIMITS, parkingReasonOf } from './parking';
export { nextPostAt, pauseAfter } from './retry-schedule';
export { createMeterEventSender, type MeterEvent, type MeterEventSender } from './send';
