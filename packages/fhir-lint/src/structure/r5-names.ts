// Names and shapes that R5 gave to elements of R4: the commonest reason for an element that R4 does not have.

const HINTS: ReadonlyMap<string, string> = new Map([
  ['Encounter.class list', 'R5 allows many classes; in R4 class is one Coding'],
  ['Encounter.actualPeriod', 'R5 calls it actualPeriod; in R4 it is period'],
  ['Encounter.plannedStartDate', 'R5 has plannedStartDate; R4 has none'],
  ['Encounter.plannedEndDate', 'R5 has plannedEndDate; R4 has none'],
  ['Encounter.admission', 'R5 calls it admission; in R4 it is hospitalization'],
  ['Encounter.reason', 'R5 joins reasons; in R4 they are reasonCode and reasonReference'],
  ['Encounter.participant.actor', 'R5 calls it actor; in R4 it is individual'],
  ['Condition.participant', 'R5 has participant; in R4 these are recorder and asserter'],
  ['Procedure.occurrenceDateTime', 'R5 calls it occurrence; in R4 it is performedDateTime'],
  ['Procedure.occurrencePeriod', 'R5 calls it occurrence; in R4 it is performedPeriod'],
  ['Procedure.reason', 'R5 joins reasons; in R4 they are reasonCode and reasonReference'],
  [
    'MedicationRequest.medication',
    'R5 has a CodeableReference; R4 has medicationCodeableConcept or -Reference',
  ],
  ['MedicationRequest.reason', 'R5 joins reasons; in R4 they are reasonCode and reasonReference'],
  [
    'MedicationDispense.medication',
    'R5 has a CodeableReference; R4 has medicationCodeableConcept or -Reference',
  ],
  ['Immunization.reason', 'R5 joins reasons; in R4 they are reasonCode and reasonReference'],
  ['AllergyIntolerance.participant', 'R5 has participant; in R4 these are recorder and asserter'],
  ['DocumentReference.context list', 'R5 has a list of references; in R4 context is an object'],
  ['Coverage.insurer', 'R5 calls it insurer; in R4 it is payor'],
  ['ServiceRequest.reason', 'R5 joins reasons; in R4 they are reasonCode and reasonReference'],
]);

/** What to say of an element that R4 lacks, or of a `list` or `single` in the wrong place; undefined for others. */
export function r5Hint(path: string, name: string): string | undefined {
  return HINTS.get(name === 'list' || name === 'single' ? `${path} ${name}` : `${path}.${name}`);
}
