// The documents of a server: error pages as they are in the repository, and the contact of its operator.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '@synthward/contracts';
import type { Clock } from '@synthward/kernel';
import type { DocumentServices } from '../api-services/document-services';
import { securityText } from '../documents/security-text';

/** The same from `src` and from `dist`. */
const ERROR_PAGES = path.resolve(__dirname, '../../../../docs/errors');

/** Reads all pages. Throws when they are not there. */
export function documentServicesOf(
  { SYNTHWARD_SECURITY_CONTACT: contact, SYNTHWARD_PUBLIC_URL: publicURL }: Environment,
  clock: Clock,
): DocumentServices {
  const pages = new Map(readdirSync(ERROR_PAGES).map((file) => [path.basename(file, '.md'), readPage(file)]));
  const startedAt = clock.now();
  return {
    errorPage: (code) => pages.get(code),
    securityContact: () => contact && securityText({ contact, publicURL, startedAt }),
  };
}

function readPage(file: string): string {
  return readFileSync(path.join(ERROR_PAGES, file), 'utf8');
}
