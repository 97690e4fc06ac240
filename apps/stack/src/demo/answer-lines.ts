// An answer as the demo shows it: the question, the patient behind it, and every line of the text.

import type { PatientGraph } from '@synthward/contracts';
import type { AnsweredQuestion } from './question';

const WIDTH = 100;
const INDENT = '    ';

/** Lines of at most 100 columns. */
export function answerLines({ query, patient, answer }: AnsweredQuestion): string[] {
  const { text, references } = answer.synthesis;
  return [
    '  a clinical question for a made patient, answered from the library that comes with the engine',
    ...wrapped(query),
    ...wrapped(`for ${described(patient)}`),
    '',
    ...text.split('\n').flatMap((line) => wrapped(line)),
    '',
    ...(references ?? []).flatMap(({ index, reference_text: reference }) =>
      wrapped(`[${index}] ${reference}`),
    ),
    ...flagLines(answer.response_flags),
  ];
}

function described({ nodes, demographics }: PatientGraph): string {
  const { age, gender } = demographics;
  return `a patient of ${nodes.length} nodes, ${gender ?? 'of unknown sex'}, ${age ?? 'of unknown age'}`;
}

function flagLines(flags: AnsweredQuestion['answer']['response_flags']): string[] {
  if (!flags) return [];
  const { quality, quantity, relevance, confidence_score: confidence } = flags;
  return wrapped(
    `quality ${quality}, quantity ${quantity}, relevance ${relevance}, confidence ${confidence}`,
  );
}

/** Indented, and broken at spaces. */
function wrapped(line: string): string[] {
  if (line === '') return [''];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && INDENT.length + current.length + 1 + word.length > WIDTH) {
      lines.push(INDENT + current);
      current = line.startsWith('- ') ? `  ${word}` : word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, INDENT + current];
}
