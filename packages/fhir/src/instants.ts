// Instants where a record knows days.

/** The first instant of an ISO 8601 date, in UTC: records know days, where FHIR sometimes asks for an instant. */
export function startOfDay(date: string): string {
  return `${date}T00:00:00Z`;
}

/** When something last changed that came about at `recorded` and ended on `endDate`, if it did. */
export function lastChange(recorded: string, endDate: string | null): string {
  return endDate !== null && endDate > recorded.slice(0, 10) ? startOfDay(endDate) : recorded;
}
