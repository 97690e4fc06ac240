// The versions that, with specification and seed, determine every byte.

/** Rises when the same specification would give other bytes. */
export const ENGINE_VERSION = '3.0.0';

/** Names the tables of names, places, codes and priors. */
export const DATA_VERSION = '2026.3';

/** Both versions in one word, as manifests and previews print it. */
export const GENERATOR_VERSION = `${ENGINE_VERSION}+data.${DATA_VERSION}`;
