import { questionOf, rankedOf } from '../../test/hand-made-retrieval';
import { recordOf } from '../../test/random-records';
import { askedEffectOf } from '../conflict/asked-effect';
import { compareDirections, type NumberedEvidence } from './compare-directions';

const effect = askedEffectOf(questionOf('drugol for pain', { intervention: 'drugol', outcome: 'pain' }));
const FELL = 'Pain was significantly lower with drugol than with placebo (p < 0.01)';

/** A study whose abstract says `sentence`, quoted as `quote`. */
function studyOf(index: number, sentence: string, quote: string): NumberedEvidence {
  const record = recordOf({
    id: `pmid:${index}`,
    title: 'Drugol',
    sections: [{ label: 'RESULTS', text: sentence }],
  });
  return { index, evidence: rankedOf(record), quotes: [quote] };
}

test('studies whose whole sentences tell a direction are counted', () => {
  const studies = [1, 2].map((index) => studyOf(index, `${FELL}.`, `${FELL}.`));
  expect(compareDirections(effect, [], studies).lines.map(({ indexes }) => indexes)).toContainEqual([1, 2]);
});

test('a quotation that was cut tells no direction that its whole sentence does not tell', () => {
  const whole = `${FELL}, while pain increased significantly with drugol in the larger trial (p < 0.001).`;
  const studies = [1, 2].map((index) => studyOf(index, whole, `${FELL}, ...`));
  expect(compareDirections(effect, [], studies).lines).toEqual([]);
});
