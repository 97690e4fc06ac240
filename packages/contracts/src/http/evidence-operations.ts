// What operators do with libraries of evidence; to everybody else these paths do not exist.

import { z } from 'zod';
import { evidenceImportSchema } from '../evidence/evidence-import';
import { evidenceFindingsSchema, evidenceLibrariesSchema } from '../evidence/evidence-library';
import { evidenceImportQuerySchema, evidenceSearchQuerySchema } from './evidence-query';
import type { Operation } from './operation';

const common = { access: 'operator', isRateLimited: true, pathParameters: {}, errors: [] } as const;
const read = { ...common, method: 'get' } as const;

export const evidenceOperations = {
  importEvidence: {
    ...common,
    method: 'post',
    operationID: 'importEvidence',
    path: '/operator/evidence/imports',
    summary: 'Import evidence',
    description:
      'Keeps the source and imports it meanwhile: ask for it by its id. Importing a source again changes nothing, and the order of sources makes no difference.',
    query: evidenceImportQuerySchema,
    streamedBody: {
      description:
        'PubMed XML, MEDLINE text, JATS, JSON Lines or the CSV of Retraction Watch, in at most 2 GB; packed by gzip if wanted.',
      schemas: { 'application/octet-stream': z.string().meta({ format: 'binary' }) },
    },
    responses: {
      202: {
        description: 'It is kept, and waits for a worker.',
        schema: evidenceImportSchema,
        headers: { Location: 'Where the import can be read.' },
      },
    },
  },
  getEvidenceImport: {
    ...read,
    operationID: 'getEvidenceImport',
    path: '/operator/evidence/imports/{importID}',
    summary: 'Read an import of evidence',
    description: 'How far it is, what came in, and what did not.',
    pathParameters: {
      importID: { pattern: /^[A-Za-z0-9_-]{1,64}$/, description: 'As returned when it was sent.' },
    },
    responses: { 200: { description: 'As it stands.', schema: evidenceImportSchema } },
  },
  listEvidenceLibraries: {
    ...read,
    operationID: 'listEvidenceLibraries',
    path: '/operator/evidence/libraries',
    summary: 'List libraries of evidence',
    description: 'What answers are made from: the library that comes along, and those that were imported.',
    responses: { 200: { description: 'All of them.', schema: evidenceLibrariesSchema } },
  },
  searchEvidence: {
    ...read,
    operationID: 'searchEvidence',
    path: '/operator/evidence/search',
    summary: 'Look for imported evidence',
    description:
      'Whether an article is there, how it was classified, and whether it is retracted. This is no ranking of answers.',
    query: evidenceSearchQuerySchema,
    responses: { 200: { description: 'What was found.', schema: evidenceFindingsSchema } },
  },
} as const satisfies Readonly<Record<string, Operation>>;
