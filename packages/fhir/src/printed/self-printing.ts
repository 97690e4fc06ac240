// Resources that print themselves: whoever prints them and does nothing else with them needs no objects of FHIR.

import type { Named } from '../references';

/** What JSON is written to. */
export interface JsonWriter {
  /** UTF-8 that was made earlier. */
  bytes(bytes: Uint8Array): void;
  /** Text as a JSON string. */
  string(text: string): void;
  /** Text as it stands between the quotes of a JSON string. */
  characters(text: string): void;
  number(value: number): void;
  /** Text as it is, which is JSON. */
  text(text: string): void;
  /** A value that is frozen throughout; its bytes may be kept as long as it lives. */
  constant(value: object): void;
}

/** A resource that writes the very bytes that JSON.stringify gives for what it stands for. */
export interface SelfPrinting extends Named {
  printTo(to: JsonWriter): void;
}
