// Groups of letters that sound alike in English and in names from Spanish.

import { type ReplacementRule, type ReplacementTable, replacementTable } from '../text/replace-groups';

/**
 * Common knowledge, collected by us. `a=b` is read in both directions, `a>b` in one: a double consonant is heard as a
 * single one, and a silent letter is not heard.
 */
const ANYWHERE = `
  ph=f qu>kw ee=ea ie>y ai=ay ei=ey ei=ie oo=ou au=aw tch>ch dge>ge sch>sh wh>w rh>r gh>g mb>m gn>n oe>o
  tt>t ll>l nn>n rr>r ss>s mm>m dd>d ff>f pp>p ck>k er>ar er>or or>er en>in in>en x>cks th>t
`;
const AT_START =
  'kn>n wr>r ge=je gi=ji ca=ka co=ko cu=ku ce=se ci=si cr=kr cl=kl ha>a ps>s hu>wu v=b ye>je ch=sh ja>ha';
const AT_END = 'ey=y ie=y ee=y es=ez s=z se>s sen=son n>ne e>a l>ll k=ck t>d man=mann f>ff ah=a on=en ow>o';

export const soundAlikes: ReplacementTable = replacementTable(
  [...rulesOf(ANYWHERE), ...rulesOf(AT_START, 'start'), ...rulesOf(AT_END, 'end')],
  { isCaseSensitive: false },
);

function rulesOf(text: string, at?: 'start' | 'end'): ReplacementRule[] {
  const place = at === undefined ? {} : { at };
  return text
    .trim()
    .split(/\s+/)
    .flatMap((pair) => {
      const [from = '', to = ''] = pair.split(/[=>]/);
      const there = { from, to, ...place };
      return pair.includes('=') ? [there, { from: to, to: from, ...place }] : [there];
    });
}
