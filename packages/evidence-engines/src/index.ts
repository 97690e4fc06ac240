export { type LanceIndex, type LanceIndexOptions, openLanceIndex } from './lance/lance-index';
export { type EvidenceIndexConfig, type OpenedIndex, openEvidenceIndex } from './open-index';
export {
  type OpenSearchIndex,
  type OpenSearchIndexOptions,
  openOpenSearchIndex,
} from './opensearch/opensearch-index';
