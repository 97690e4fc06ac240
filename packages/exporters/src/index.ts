export { type EncodedContent, encodeContent } from './encode';
export { type JsonPart, jsonContent } from './json-document';
export { type ManifestDocument, manifestContent } from './manifest';
export { ndjsonContent } from './ndjson';
export { PageWriter } from './page-writer';
export { printResource } from './print-json';
export { type QualityPage, qualityPage } from './quality-html/quality-page';
export { RecordPages } from './record-pages';
export { responseDocument } from './response-document';
