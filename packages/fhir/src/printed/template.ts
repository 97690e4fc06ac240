// Templates: the JSON that all resources of a kind have in common, with holes for what differs. The mapper that makes the
// resources makes the template as well, so that its order of members is written down once.

import { type Named, relativeReference } from '../references';
import type { Reference } from '../types/data-types';
import type { ResourceType } from '../types/resource-types';
import { printReferences, printReferencesTo } from './print-references';
import type { JsonWriter, SelfPrinting } from './self-printing';

type Fill<Source> = (to: JsonWriter, source: Source) => void;

/** Makes marks that stand in a sample for what is taken from the source of each resource. */
export interface Holes<Source> {
  text<Text extends string>(of: (source: Source) => Text): Text;
  /** Text that is part of a longer one. */
  within(of: (source: Source) => string): string;
  number(of: (source: Source) => number): number;
  /** A value that is frozen throughout. */
  constant<Value extends object>(of: (source: Source) => Value): Value;
  /** A value of the source's own. */
  value<Value extends object>(of: (source: Source) => Value): Value;
  /** A relative reference by id. */
  reference(type: ResourceType, of: (source: Source) => string): Reference;
  /** Relative references to resources. */
  references(of: (source: Source) => readonly Named[]): readonly Reference[];
  /** The same of one type, by ids. */
  referencesTo(type: ResourceType, of: (source: Source) => readonly string[]): readonly Reference[];
  /** The value of a member that is left out for some sources, and is not the first of its object; may hold marks. */
  where<Value>(isThere: (source: Source) => boolean, value: Value): Value;
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
  const cutter = new Cutter<Source>();
  return cutter.cutAll(JSON.stringify(sample(holesOf(cutter))));
}

function holesOf<Source>(cutter: Cutter<Source>): Holes<Source> {
  const mark = (fill: Fill<Source>) => cutter.mark(WHOLE, () => fill);
  const within: Holes<Source>['within'] = (of) =>
    cutter.mark(PART, () => (to, source) => to.characters(of(source)));
  return {
    text: (of) => markOf(mark((to, source) => to.string(of(source)))),
    within,
    number: (of) => markOf(mark((to, source) => to.number(of(source)))),
    constant: (of) => markOf(mark((to, source) => to.constant(of(source)))),
    value: (of) => markOf(mark((to, source) => to.text(JSON.stringify(of(source))))),
    reference: (type, of) => ({ reference: relativeReference(type, within(of)) }),
    references: (of) => markOf(mark((to, source) => printReferences(to, of(source)))),
    referencesTo: (type, of) => markOf(mark((to, source) => printReferencesTo(to, type, of(source)))),
    where: (isThere, value) =>
      markOf(
        cutter.mark(MEMBER, (name) => {
          const member = cutter.cut(`,"${name}":${JSON.stringify(value)}`);
          return (to, source) => {
            if (isThere(source)) member.print(to, source);
          };
        }),
      ),
  };
}

/** A mark in the place of any value: nobody but JSON.stringify looks at it. */
function markOf<Value>(mark: string): Value {
  return mark as unknown as Value;
}

/** For private use: no text of ours has them. */
const WHOLE = '\uE000';
const PART = '\uE001';
const MEMBER = '\uE002';
const HOLE = /"\uE000(\d+)\uE000"|\uE001(\d+)\uE001|,"(\w+)":"\uE002(\d+)\uE002"/g;

/** Marks, and the text between them. Holes stand in the order of members, which need not be that of their making. */
class Cutter<Source> {
  private readonly made: ((member: string) => Fill<Source>)[] = [];
  private used = 0;

  /** The mark of a hole; `fill` is told the name of the member if that goes with the value. */
  mark(kind: string, fill: (member: string) => Fill<Source>): string {
    return `${kind}${this.made.push(fill) - 1}${kind}`;
  }

  /** Throws a RangeError unless every mark stands in the text once. */
  cutAll(text: string): Template<Source> {
    const template = this.cut(text);
    if (this.used !== this.made.length) throw new RangeError('each mark stands in its sample once');
    return template;
  }

  cut(text: string): Template<Source> {
    const before: Uint8Array[] = [];
    const fills: Fill<Source>[] = [];
    let end = 0;
    for (const match of text.matchAll(HOLE)) {
      const [hole, whole, part, name = '', member] = match;
      before.push(Buffer.from(text.slice(end, match.index)));
      fills.push(this.fillOf(Number(whole ?? part ?? member), name));
      end = match.index + hole.length;
    }
    return new Template(before, fills, Buffer.from(text.slice(end)));
  }

  private fillOf(number: number, member: string): Fill<Source> {
    const make = this.made[number];
    if (!make) throw new RangeError('a hole that was not made');
    this.used += 1;
    return make(member);
  }
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
