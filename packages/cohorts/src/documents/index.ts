export { documentsOf } from './documents-of';
export type { NoteFacts } from './note-facts';
