// The profile of a source system: what it captures, when, how stale it is and how it errs.

import { z } from 'zod';
import { builtInProfiles } from './known-names';
import { mutationSettingsSchema } from './mutation-settings';
import { MUST_BE_OBJECT, rate, sourceSystemName, wholeNumber } from './spec-fields';

const BUILT_IN_OR_PROFILE = `must be one of ${builtInProfiles.join(', ')}, or a profile`;

const builtInProfileSchema = z.enum(builtInProfiles, {
  error: `must be one of ${builtInProfiles.join(', ')}`,
});

const capturesSchema = z
  .strictObject(
    {
      ssn: rate().optional(),
      middleName: rate().optional(),
      suffix: rate().optional(),
      email: rate().optional(),
      deceasedDate: rate().optional(),
    },
    MUST_BE_OBJECT,
  )
  .meta({ description: 'Share of the records that hold a field, of persons who have one.' });

const stalenessSchema = z
  .strictObject({ min: wholeNumber(0, 3650), max: wholeNumber(0, 3650) }, MUST_BE_OBJECT)
  .meta({ description: 'Days between the last registration and the reference date.' });

const namesSchema = z.strictObject(
  {
    letterCase: z.enum(['mixed', 'upper']).optional(),
    keepsDiacritics: z.boolean().optional(),
    longestFamilyName: wholeNumber(4, 100).optional(),
    longestGivenName: wholeNumber(4, 100).optional(),
    longestMiddleName: wholeNumber(1, 100).optional().meta({ description: '1 keeps the initial alone.' }),
  },
  MUST_BE_OBJECT,
);

/** What a specification may say about one system; whatever is left out comes from the profile that it is based on. */
const profileSchema = z
  .strictObject(
    {
      basedOn: builtInProfileSchema.default('default'),
      coverage: rate()
        .optional()
        .meta({ description: 'Share of the patients that the system has seen; 1 unless it is set.' }),
      captures: capturesSchema.optional(),
      stalenessDays: stalenessSchema.optional(),
      names: namesSchema.optional(),
      mutations: mutationSettingsSchema.optional(),
      duplicateMutations: mutationSettingsSchema.optional(),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'SourceProfile' });

/** By source system: the name of a built-in profile, or a profile. */
export const profilesSchema = z.record(
  sourceSystemName(),
  z.union([builtInProfileSchema, profileSchema], { error: BUILT_IN_OR_PROFILE }),
  { error: 'must be an object of source systems and their profiles' },
);

/** The member names of a profile and of the objects in it, by path below the system; those of mutations stand apart. */
export const profileMembers: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(profileSchema.shape),
  captures: Object.keys(capturesSchema.shape),
  stalenessDays: Object.keys(stalenessSchema.shape),
  names: Object.keys(namesSchema.shape),
};
