export { createPeople, type People } from './create-people';
export type { Person } from './person';
