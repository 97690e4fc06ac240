// Finds the lines on which the entries of a Bundle begin.

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]\n]/g;
const STEPS: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** From 1, in order: the lines of the objects in the list that the root has under `entry`. */
export function entryLinesOf(json: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let member = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '\n') line += 1;
    else if (depth === 1 && token.startsWith('"')) member = token;
    if (token === '{' && depth === 2 && member === '"entry"') lines.push(line);
    depth += STEPS[token] ?? 0;
  }
  return lines;
}
