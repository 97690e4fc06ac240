export { identityOperators } from './identity-variation';
export { createRecordContext, type RecordContext } from './record-context';
export { type PatientRecords, recordsOf } from './records-of';
