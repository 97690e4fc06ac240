// What a printer makes of a resource that may print itself.

import type { JsonWriter, SelfPrinting } from '../src';

/** The JSON of a resource: what it writes itself, or what JSON.stringify gives. */
export function textOf(resource: object | SelfPrinting): string {
  if (!isSelfPrinting(resource)) return JSON.stringify(resource);
  const pieces: string[] = [];
  const writer: JsonWriter = {
    bytes: (bytes) => void pieces.push(Buffer.from(bytes).toString()),
    string: (text) => void pieces.push(JSON.stringify(text)),
    characters: (text) => void pieces.push(JSON.stringify(text).slice(1, -1)),
    text: (text) => void pieces.push(text),
    number: (value) => void pieces.push(JSON.stringify(value)),
    constant: (value) => void pieces.push(JSON.stringify(value)),
  };
  resource.printTo(writer);
  return pieces.join('');
}

function isSelfPrinting(resource: object): resource is SelfPrinting {
  return 'printTo' in resource;
}
