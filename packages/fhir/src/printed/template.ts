// Templates: the JSON that all resources of a kind have in common, with holes for what differs. The mapper that makes the
// resources makes the template as well, so that its order of members is written down once.

import type { Named } from '../references';
import type { Reference } from '../types/data-types';
import type { ResourceType } from '../types/resource-types';
import { printReferences, printReferencesTo } from './print-references';
import type { JsonWriter, SelfPrinting } from './self-printing';

type Fill<Source> = (to: JsonWriter, source: Source) => void;

/** Makes marks that stand in a sample for what is taken from the source of each resource. */
export interface Holes<Source> {
  text(of: (source: Source) => string): string;
  /** A value that is frozen throughout. */
  constant<Value extends object>(of: (source: Source) => Value): Value;
  /** Relative references to resources. */
  references(of: (source: Source) => readonly Named[]): readonly Reference[];
  /** The same of one type, by ids. */
  referencesTo(type: ResourceType, of: (source: Source) => readonly string[]): readonly Reference[];
}

export class Template<Source> {
  constructor(
    private readonly before: readonly Uint8Array[],
    private readonly fills: readonly Fill<Source>[],
    private readonly end: Uint8Array,
  ) {}

  /** Writes what JSON.stringify gives for the sample with everything in its place. */
  print(to: JsonWriter, source: Source): void {
    const { before, fills } = this;
    for (let i = 0; i < fills.length; i += 1) {
      to.bytes(before[i] as Uint8Array); // as many as there are holes
      fills[i]?.(to, source);
    }
    to.bytes(this.end);
  }
}

/**
 * The template of what `sample` returns: a resource that holds marks, each of them once, and beside them constants of
 * this package alone, since text of a record could look like a mark.
 */
export function templateOf<Source>(sample: (holes: Holes<Source>) => object): Template<Source> {
  const fills: Fill<Source>[] = [];
  const mark = (fill: Fill<Source>) => `${MARK}${fills.push(fill) - 1}${MARK}`;
  const resource = sample({
    text: (of) => mark((to, source) => to.string(of(source))),
    constant: <Value>(of: (source: Source) => Value & object) =>
      mark((to, source) => to.constant(of(source))) as unknown as Value, // nobody but JSON.stringify looks at it
    references: (of) => markOfList(mark((to, source) => printReferences(to, of(source)))),
    referencesTo: (type, of) => markOfList(mark((to, source) => printReferencesTo(to, type, of(source)))),
  });
  return split(JSON.stringify(resource), fills);
}

const MARK = '\uE000'; // for private use: no text of ours has it
const MARKED = /"\uE000(\d+)\uE000"/;

function markOfList(mark: string): readonly Reference[] {
  return mark as unknown as readonly Reference[]; // nobody but JSON.stringify looks at it
}

/** Text and numbers of holes in turn; holes stand in the order of the members, which need not be that of their making. */
function split<Source>(text: string, made: readonly Fill<Source>[]): Template<Source> {
  const pieces = text.split(MARKED);
  const before: Uint8Array[] = [];
  const fills: Fill<Source>[] = [];
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const fill = made[Number(pieces[at + 1])];
    if (!fill) throw new RangeError('a hole that was not made');
    before.push(Buffer.from(pieces[at] ?? ''));
    fills.push(fill);
  }
  if (fills.length !== made.length) throw new RangeError('each mark stands in its sample once');
  return new Template(before, fills, Buffer.from(pieces.at(-1) ?? ''));
}

/** A resource of a kind that has a template. */
export class TemplateResource<Source> implements SelfPrinting {
  constructor(
    readonly resourceType: ResourceType,
    readonly id: string,
    private readonly template: Template<Source>,
    private readonly source: Source,
  ) {}

  printTo(to: JsonWriter): void {
    this.template.print(to, this.source);
  }
}
