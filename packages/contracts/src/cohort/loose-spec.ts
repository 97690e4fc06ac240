// Reads what it can of a request that may be wrong, so that rules across fields speak up beside errors in fields.

interface LooseBand {
  readonly label: unknown;
  readonly min: unknown;
  readonly max: unknown;
  readonly weight: unknown;
}

/** The parts of a specification that rules look at; anything malformed is simply not there. */
export interface LooseSpec {
  readonly ageBands: readonly LooseBand[];
  readonly sexAtBirth: Weights | undefined;
  readonly payerMix: Weights | undefined;
  readonly language: Weights | undefined;
  readonly conditionNames: readonly unknown[];
  readonly sourceSystems: readonly unknown[];
  readonly formats: readonly unknown[];
  /** Names of the systems that have a profile of their own, with its days of staleness. */
  readonly profiles: ReadonlyMap<string, { readonly min: unknown; readonly max: unknown }>;
  readonly referenceDate: unknown;
  readonly asOf: unknown;
}

export type Weights = readonly unknown[];

/** Never throws, whatever `input` is; never looks deeper than a specification goes. */
export function readLoosely(input: unknown): LooseSpec {
  const demographics = member(input, 'demographics');
  return {
    ageBands: list(member(demographics, 'ageBands')).map((band) => ({
      label: member(band, 'label'),
      min: member(band, 'min'),
      max: member(band, 'max'),
      weight: member(band, 'weight'),
    })),
    sexAtBirth: members(member(demographics, 'sexAtBirth')),
    payerMix: members(member(demographics, 'payerMix')),
    language: members(member(demographics, 'language')),
    conditionNames: list(member(input, 'conditions')).map((condition) => member(condition, 'name')),
    sourceSystems: list(member(member(input, 'hie'), 'sourceSystems')),
    formats: list(member(member(input, 'exports'), 'formats')),
    profiles: new Map(
      entries(member(member(input, 'hie'), 'profiles')).map(([name, profile]) => [
        name,
        looseStaleness(profile),
      ]),
    ),
    referenceDate: member(input, 'referenceDate'),
    asOf: member(input, 'asOf'),
  };
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function looseStaleness(profile: unknown) {
  const staleness = member(profile, 'stalenessDays');
  return { min: member(staleness, 'min'), max: member(staleness, 'max') };
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

function members(value: unknown): Weights | undefined {
  return isRecord(value) ? Object.values(value) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
