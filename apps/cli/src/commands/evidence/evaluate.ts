// `synthward evidence evaluate`: how a server answers questions whose sources are known.

import { type Client, ClientError, createClient, SynthwardError, waitForSynthesis } from '@synthward/sdk';
import { type Command, type Environment, UsageError } from '../../command';
import { parseOptions } from '../../parse-options';
import { type JudgedAnswer, judgeAnswer } from './evaluation/judge-answer';
import { bundledQuestions, type EvaluationQuestion, questionsOf } from './evaluation/questions';

const help = `usage: synthward evidence evaluate [--json] [FILE]

Asks a server each question of FILE, and tells whether the answer cites what it must. A line of FILE is
{"question": "…", "cites": ["…"]}: each source as a title, a DOI or a PMID, and an empty list for a question that must stay
unanswered. Without FILE the questions are those that were written for the bundled library. Each answer costs what a synthesis
costs. The server is the one that SYNTHWARD_URL names, and SYNTHWARD_API_KEY opens it.

How well the engine finds, quotes and abstains on published sets is measured by npm run bench -- evidence.

Exit code: 0 every answer was as expected, 1 some were not, 2 could not be done.`;

/** Others wait at the server anyway. */
const AT_ONCE = 8;

export const evidenceEvaluate: Command = {
  words: ['evidence', 'evaluate'],
  summary: 'ask a server questions whose sources are known',
  async run(args, { print }, environment) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    });
    if (values.help) {
      print(help);
      return 0;
    }
    const [file, ...more] = positionals;
    if (more.length > 0) throw new UsageError('name one file, or try --help');
    const questions = file === undefined ? bundledQuestions() : questionsOf(file);
    const judged = await askAll(clientOf(environment), questions);
    for (const line of values.json ? judged.map((one) => JSON.stringify(one)) : reportOf(judged)) print(line);
    return judged.every(({ isAsExpected }) => isAsExpected) ? 0 : 1;
  },
};

function clientOf({ SYNTHWARD_URL: baseURL, SYNTHWARD_API_KEY: apiKey }: Environment): Client {
  if (!baseURL) throw new UsageError('set SYNTHWARD_URL');
  if (!apiKey) throw new UsageError('set SYNTHWARD_API_KEY');
  return createClient({ baseURL, apiKey });
}

/** In the order of the questions. */
async function askAll(client: Client, questions: readonly EvaluationQuestion[]): Promise<JudgedAnswer[]> {
  const judged = new Map<EvaluationQuestion, JudgedAnswer>();
  const left = questions.values();
  const askOn = async () => {
    for (const question of left)
      judged.set(question, judgeAnswer(question, await answerTo(client, question)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return questions.flatMap((question) => judged.get(question) ?? []);
}

async function answerTo(client: Client, { text }: EvaluationQuestion) {
  try {
    const { status, data } = await client.synthesize({ body: { user_query: text } });
    if (status === 204) throw new UsageError('a question is blank');
    return await waitForSynthesis(client, { jobID: data });
  } catch (error) {
    if (error instanceof SynthwardError || error instanceof ClientError)
      throw new UsageError(`${error.code}: ${error.message}`, { cause: error });
    throw error;
  }
}

function reportOf(judged: readonly JudgedAnswer[]): string[] {
  const unexpected = judged.filter(({ isAsExpected }) => !isAsExpected);
  const answered = judged.filter(({ isAnswered }) => isAnswered).length;
  const seconds = judged.flatMap(({ seconds }) => seconds ?? []).sort((a, b) => a - b);
  return [
    ...unexpected.map(({ question, isAnswered, missed }) =>
      missed.length > 0
        ? `${question} - does not cite ${missed.join('; ')}`
        : `${question} - ${isAnswered ? 'is answered and should not be' : 'has failed'}`,
    ),
    `${judged.length} questions: ${answered} answered, ${judged.length - answered} not`,
    `${judged.length - unexpected.length} as expected, ${unexpected.length} not`,
    ...(seconds.length > 0
      ? [`seconds of an answer: median ${at(seconds, 0.5)}, 95 of 100 within ${at(seconds, 0.95)}`]
      : []),
  ];
}

/** Of sorted values the one below which that share lies. */
function at(sorted: readonly number[], share: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return value.toFixed(3);
}
