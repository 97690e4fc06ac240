import { abbreviationsIn } from './abbreviations';
import { readDoi } from './doi';
import { identityOf } from './identity';
import { studiedPopulation } from './population';
import { publishedInLine, publishedOn } from './published';
import { sampleSizeOf } from './sample-size';
import { trialIDsOf } from './trial-ids';

describe('dates', () => {
  test('are as precise as printed, and no month or day is invented', () => {
    expect(publishedOn({ year: '2019', month: 'Feb', day: '3' })).toBe('2019-02-03');
    expect(publishedOn({ year: '2019', month: '11' })).toBe('2019-11');
    expect(publishedOn({ year: '2019', month: 'Winter', day: '3' })).toBe('2019');
    expect(publishedOn({ year: '19' })).toBeNull();
    expect(publishedInLine('1998 Dec-1999 Jan')).toBe('1998');
    expect(publishedInLine('Spring')).toBeNull();
  });
});

describe('sample size', () => {
  const size = (text: string): number | null => sampleSizeOf([{ label: null, text }]);
  test.each([
    ['A total of 1,204 adult patients with type 2 diabetes were enrolled.', 1204],
    ['We screened 900 patients; 412 eligible patients were randomly assigned.', 412],
    ['We randomized 60 healthy volunteers.', 60],
    ['Women (n = 85) took part.', 85],
    ['10 400 participants were studied.', 10400],
  ])('%s', (text, expected) => expect(size(text)).toBe(expected));

  test('years, doses and percentages are no people', () => {
    expect(size('For 12 years old patients we gave 40 mg to 20% of patients over 6 months.')).toBeNull();
  });
});

describe('registry ids', () => {
  test('of several registries are found in the words of a trial, each once', () => {
    const text = 'Registered as NCT01234567, ISRCTN 12345678 and EudraCT: 2010-123456-12 (NCT01234567).';
    expect(trialIDsOf([], text, 'randomised-trial')).toEqual([
      '2010-123456-12',
      'ISRCTN12345678',
      'NCT01234567',
    ]);
  });

  test('those that a review mentions are trials of others; those that a source lists count', () => {
    expect(trialIDsOf([], 'We included NCT01234567.', 'evidence-review')).toEqual([]);
    expect(trialIDsOf(['NCT07654321'], 'We included NCT01234567.', 'evidence-review')).toEqual([
      'NCT07654321',
    ]);
  });
});

describe('abbreviations', () => {
  const found = (text: string) => abbreviationsIn([text]).map(({ short, long }) => `${short}=${long}`);
  test('are read with the long form before the bracket', () => {
    expect(found('Patients with chronic obstructive pulmonary disease (COPD) took part.')).toEqual([
      'COPD=chronic obstructive pulmonary disease',
    ]);
    expect(found('We measured heart rate (HR) and body mass index (BMI; kg/m2).')).toEqual([
      'HR=heart rate',
      'BMI=body mass index',
    ]);
  });

  test('brackets that hold no short form give none', () => {
    expect(found('Pain fell (p < 0.05) in most (see below) of them (85).')).toEqual([]);
    expect(found('It was so. Pain (XQ) fell.')).toEqual([]);
  });
});

describe('identity', () => {
  const nothing = {
    pmid: null,
    pmcid: null,
    doi: null,
    title: 'A Title.',
    journal: 'J',
    published: '2001-02',
  };
  test('is the PMID, else the DOI in lower case, else the PMCID, else a hash that case and punctuation do not change', () => {
    expect(identityOf({ ...nothing, pmid: '1', doi: '10.1000/A' })).toBe('pmid:1');
    expect(identityOf({ ...nothing, doi: '10.1000/A', pmcid: 'PMC1' })).toBe('doi:10.1000/a');
    expect(identityOf({ ...nothing, pmcid: 'PMC1' })).toBe('pmcid:PMC1');
    expect(identityOf(nothing)).toBe(identityOf({ ...nothing, title: 'a  title', published: '2001' }));
    expect(identityOf(nothing)).not.toBe(identityOf({ ...nothing, published: '2002' }));
  });

  test('a DOI is read with or without its address; what is none is malformed, what counts up invented', () => {
    expect(readDoi('https://doi.org/10.1000/x1.')).toEqual({ kind: 'doi', doi: '10.1000/x1' });
    expect(readDoi('10.1000')).toEqual({ kind: 'malformed' });
    expect(readDoi('10.1161/HYP.0000000000012345').kind).toBe('invented');
  });
});

describe('population', () => {
  const headed = (...names: readonly string[]) => ({
    title: 'Aspirin in children',
    mesh: names.map((name) => ({ ui: null, name, isMajor: false })),
  });
  test('is told by headings; by the title only where there are none', () => {
    expect(studiedPopulation(headed('Humans', 'Male', 'Child, Preschool', 'Infant, Newborn'))).toEqual({
      ageGroups: ['child', 'newborn'],
      sex: 'male',
      isHuman: true,
      isPregnancy: false,
    });
    expect(studiedPopulation(headed('Animals')).isHuman).toBe(false);
    expect(studiedPopulation(headed('Humans', 'Pregnancy', 'Female', 'Male'))).toMatchObject({
      sex: null,
      isPregnancy: true,
    });
    expect(studiedPopulation(headed())).toEqual({
      ageGroups: ['child'],
      sex: null,
      isHuman: null,
      isPregnancy: false,
    });
  });
});
