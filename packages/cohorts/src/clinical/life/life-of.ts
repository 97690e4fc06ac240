// stand-in
import type { ClinicalLife, LifeFacts } from './clinical-life';
export function lifeOf(facts: LifeFacts): ClinicalLife {
  return {
    encounters: [],
    courses: facts.history.map((h) => ({ ...h, abatementDay: null, recordedAt: null })),
    observations: [],
    reports: [],
    medications: [],
    procedures: [],
    immunizations: [],
    allergies: [],
    socialHistory: [],
    carePlans: [],
    goals: [],
    coverages: [],
    claims: [],
  };
}
