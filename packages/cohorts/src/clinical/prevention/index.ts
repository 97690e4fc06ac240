export { allergiesOf } from './allergies';
export { immunizationsOf } from './immunizations';
export { screeningProceduresOf } from './screening';
export { socialHistoryOf } from './social-history';
