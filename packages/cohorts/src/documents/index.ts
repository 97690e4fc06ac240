export { documentsOf } from './documents-of';
