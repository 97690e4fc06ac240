export { type EncodedContent, encodeContent } from './encode';
export { fhirDocument } from './fhir-document';
export { type JsonPart, jsonContent } from './json-document';
export { type ManifestDocument, manifestContent } from './manifest';
export { ndjsonContent } from './ndjson';
export { type QualityPage, qualityPage } from './quality-html/quality-page';
export { RecordPages } from './record-pages';
export { ResourcePages } from './resource-pages';
export { responseDocument } from './response-document';
