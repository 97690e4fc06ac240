export { createRecordContext, type RecordContext } from './record-context';
export { type PatientRecords, recordsOf } from './records-of';
export { type PatientRegistrations, type Registration, registrationsOf } from './registrations';
