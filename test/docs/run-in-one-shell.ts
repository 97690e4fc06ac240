// Runs the shell snippets of a document as a reader would: one after the other, in one shell.

import { spawn } from 'node:child_process';

/** Where the snippets run, and the variables that they use. */
interface Surroundings {
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The shell snippets of a document in Markdown, in order. */
export function shellSnippetsOf(markdown: string): string[] {
  return [...markdown.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

/**
 * What each snippet printed; a later one uses what an earlier one set. Rejects when one fails or prints an error.
 */
export function runInOneShell(
  snippets: readonly string[],
  { cwd, variables }: Surroundings,
): Promise<string[]> {
  const { PATH = '', HOME = '/' } = process.env;
  const border = '\n--- next snippet ---\n';
  const script = snippets.join(`\nprintf '${border.replaceAll('\n', '\\n')}'\n`);
  const shell = spawn('bash', ['-e', '-c', script], {
    cwd,
    env: { PATH, HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    shell.once('error', reject);
    shell.once('close', (code) => {
      if (code === 0 && stderr === '') resolve(stdout.split(border));
      else reject(new Error(`bash ended with ${code}.\n${stdout}\n${stderr}`));
    });
  });
}
