// Entity tags made of row versions, and the precondition of a change (RFC 9110, sections 8.8.3 and 13.1.1).

import { AppError } from '@synthward/kernel';
import type { Request } from 'express';

/** The strong entity tag of a version. */
export function etagOfVersion(version: number): string {
  return `"${version}"`;
}

/**
 * The versions that the If-Match header names, `any` for `*`. A tag that is weak or none of ours matches no version.
 * Throws `precondition_required` without the header.
 */
export function expectedVersions(req: Request): readonly number[] | 'any' {
  const header = req.headers['if-match'];
  if (header === undefined)
    throw new AppError('precondition_required', 'Send the ETag of what you have read in If-Match.');
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((tag) => {
    const version = /^"([1-9]\d{0,8})"$/.exec(tag.trim())?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}
