// Spanish names in the spelling with accents, which not every system can hold.

import type { RandomStream } from '@synthward/kernel';

/** Share of the bearers who write their name with its accents: an engine assumption. */
const WRITES_ACCENTS = 0.4;

const PLAIN = /^[A-Za-z -]*$/;

/** Orthography of the Real Academia Española. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    'José María Jesús Martín Ramón Raúl Rubén Andrés Ángel César Óscar Víctor Héctor Joaquín Mónica Verónica Sofía Lucía',
    'Rocío Adrián Julián Tomás Nicolás Sebastián Elías Iván Germán Inés Belén Concepción',
    'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Gómez Díaz Gutiérrez Álvarez Jiménez Vásquez',
    'Fernández Guzmán Méndez Muñoz Vázquez Peña Ríos Núñez Domínguez Márquez Mejía Chávez De_León Ibáñez',
  ]
    .join(' ')
    .split(' ')
    .map((name) => name.replace('_', ' '))
    .map((name): [string, string] => [withoutAccents(name), name]),
);

/** The name, with its accents for some of the bearers of a name that has any. */
export function accented(name: string, random: RandomStream): string {
  const writesAccents = random.chance(WRITES_ACCENTS);
  return writesAccents ? (SPELLINGS.get(name) ?? name) : name;
}

/** The name in plain letters: `Núñez` becomes `Nunez`. */
export function withoutAccents(name: string): string {
  return PLAIN.test(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '');
}
