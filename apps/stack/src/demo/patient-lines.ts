// Patients as the demo shows them: one a line, and the one whose records differ most as each system has it.

import type { CohortPatientView } from '@synthward/contracts';

/** Lines of at most 100 columns; none without patients. */
export function patientLines(patients: readonly CohortPatientView[]): string[] {
  const [first, ...others] = patients;
  if (!first) return [];
  const chosen = others.reduce((most, each) => (changesOf(each) > changesOf(most) ? each : most), first);
  return [
    '  the first patients, read by index',
    ...patients.flatMap((patient) => [`    ${patient.summary}`, `      ${ties(patient)}`]),
    '',
    `  patient ${chosen.patient + 1}, as each system has the person`,
    ...chosen.records.map(recordLine),
    `    ${changesOf(chosen)} changed fields in all; the truth pack lists each with its reason`,
  ];
}

function changesOf({ truth }: CohortPatientView): number {
  return truth.mutations.length;
}

/** With how many other patients the person lives, and how patients are related or alike. */
function ties({ records, truth }: CohortPatientView): string {
  const relations = truth.persons.flatMap((person) => person.relations.map(({ relation }) => relation));
  const housemates = relations.filter((relation) => relation === 'household').length;
  const others = [...new Set(relations.filter((relation) => relation !== 'household'))];
  const home = housemates === 0 ? 'no other patient at home' : `household of ${housemates + 1}`;
  return [`${records.length} records`, home, ...others].join(', ');
}

function recordLine(record: CohortPatientView['records'][number]): string {
  const { sourceSystem, givenName, middleName, familyName, suffix, birthDate, phone, address } = record;
  const name = [givenName, middleName, familyName, suffix].filter((part) => part !== null).join(' ');
  const cells = [sourceSystem.padEnd(16), name.padEnd(28), birthDate, (phone ?? 'no phone').padEnd(12)];
  return `    ${[...cells, address.line].join('  ')}`.slice(0, 100);
}
