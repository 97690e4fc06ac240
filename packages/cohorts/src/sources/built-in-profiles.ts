// The profiles that come with the engine. Every figure without a source is an engine assumption.

import type { MutationSettings } from '@synthward/contracts';
import type { BuiltInProfile, ResolvedProfile } from './resolved-profile';

/** A profile before the rates of a specification are laid over it. */
export interface ProfileDefinition extends Omit<ResolvedProfile, 'basedOn' | 'regular' | 'duplicates'> {
  readonly mutations: MutationSettings;
  readonly duplicateMutations: MutationSettings;
}

const everything = { ssn: 1, middleName: 1, suffix: 1, email: 1, deceasedDate: 1 };

const mixedNames = {
  letterCase: 'mixed',
  keepsDiacritics: true,
  longestFamilyName: Number.POSITIVE_INFINITY,
  longestGivenName: Number.POSITIVE_INFINITY,
  longestMiddleName: Number.POSITIVE_INFINITY,
} as const;

const accurate: ProfileDefinition = {
  coverage: 1,
  captures: everything,
  stalenessDays: { min: 0, max: 0 },
  names: mixedNames,
  mutations: {},
  duplicateMutations: { typo: 0.1 },
};

export const profileDefinitions: Readonly<Record<BuiltInProfile, ProfileDefinition>> = {
  default: accurate,
  'registration-desk': accurate,
  'claims-feed': {
    ...accurate,
    names: {
      letterCase: 'upper',
      keepsDiacritics: false,
      longestFamilyName: 15,
      longestGivenName: 12,
      longestMiddleName: 1,
    },
  },
  'lab-network': accurate,
  'county-provider': accurate,
  'regional-hie': accurate,
};
