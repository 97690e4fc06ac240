// The full titles of the tests in a file, read from its syntax tree: describe blocks first, as Jest joins them.

import { parseSync } from '@swc/core';

type Node = Readonly<Record<string, unknown>>;

/** Titles made at run time count as the text of their template. Throws for a source that does not parse. */
export function testTitlesOf(source: string): string[] {
  return titlesBelow(parseSync(source, { syntax: 'typescript' }), []);
}

function titlesBelow(value: unknown, above: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => titlesBelow(item, above));
  if (!isNode(value)) return [];
  const block = value.type === 'CallExpression' ? blockOf(value) : undefined;
  if (!block) return titlesBelow(Object.values(value), above);
  const path = [...above, block.title];
  if (block.kind === 'test') return [path.join(' ')];
  return titlesBelow(value.arguments, path);
}

/** A call such as `test('…', …)`, `describe.each(…)('…', …)`. */
function blockOf(call: Node): { kind: 'test' | 'describe'; title: string } | undefined {
  const name = nameOf(call.callee);
  const title = titleOf(call.arguments);
  if (title === undefined) return undefined;
  if (name === 'test' || name === 'it') return { kind: 'test', title };
  return name?.startsWith('describe') ? { kind: 'describe', title } : undefined;
}

/** The identifier at the root of `test`, `test.each(…)`, `describe.skip`; of `(a ? describe : b)` the first. */
function nameOf(callee: unknown): string | undefined {
  if (!isNode(callee)) return undefined;
  if (callee.type === 'Identifier') return String(callee.value);
  return nameOf(callee.callee ?? callee.object ?? callee.expression ?? callee.consequent);
}

function titleOf(args: unknown): string | undefined {
  const first: unknown = Array.isArray(args) ? args[0]?.expression : undefined;
  if (!isNode(first)) return undefined;
  if (first.type === 'StringLiteral') return String(first.value);
  if (first.type !== 'TemplateLiteral' || !Array.isArray(first.quasis)) return undefined;
  return first.quasis.map((quasi: Node) => String(quasi.raw)).join('…');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
