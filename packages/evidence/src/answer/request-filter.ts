// The hard filters of a request, as the index takes them.

import type { StudyDesign, SynthesisRequest } from '@synthward/contracts';
import type { EvidenceFilter } from '../index-port/evidence-index';

const DESIGNS: Readonly<Record<'guideline' | 'experimental trial', readonly StudyDesign[]>> = {
  guideline: ['guideline'],
  'experimental trial': ['randomised-trial', 'other-trial'],
};

/** An empty list of types, null and absence are the same: no filter. */
export function filterOfRequest({ publication_filter: filter }: SynthesisRequest): EvidenceFilter {
  const { start_year: fromYear, end_year: toYear } = filter?.publication_date ?? {};
  const types = filter?.publication_type ?? [];
  return {
    ...(fromYear === null || fromYear === undefined ? {} : { fromYear }),
    ...(toYear === null || toYear === undefined ? {} : { toYear }),
    ...(types.length === 0 ? {} : { designs: [...new Set(types.flatMap((type) => DESIGNS[type]))] }),
    ...(filter?.publication_quality === 'high' ? { isHighQuality: true } : {}),
  };
}
