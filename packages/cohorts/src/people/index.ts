export { createPeople, type People } from './create-people';
export { nicknames } from './names/nicknames';
export type { FullName, Household, LifeEvent, LifeEventKind, Person, PersonState } from './person';
