// Groups of letters that sound alike in English and in names from Spanish.

import { type ReplacementRule, type ReplacementTable, replacementTable } from '../text/replace-groups';

/** Groups that stand for each other anywhere, read in both directions. Common knowledge, collected by us. */
const ANYWHERE = `
  ph f,ck k,qu kw,ee ea,ie ei,ie y,ai ay,ei ey,oo u,ou ow,au aw,tt t,ll l,nn n,rr r,ss s,mm m,dd d,ff f,pp p,
  tch ch,dge ge,th t,sch sh,sh ch,x cks,x ks,gh g,wh w,rh r,ch k,mb m,gn n,oe o,er or,er ar,an en,in en,on en
`;
/** At the beginning of a word. */
const AT_START =
  'kn n,wr r,ge je,gi ji,ca ka,co ko,cu ku,ce se,ci si,cr kr,cl kl,ha a,ps s,hu wu,v b,ye je,ha ja';
/** At its end. */
const AT_END = 'ey y,ie y,ee y,es ez,s z,s se,son sen,n ne,e a,ll l,c k,d t,man mann,ff f,ah a';

export const soundAlikes: ReplacementTable = replacementTable(
  [...bothWays(ANYWHERE), ...bothWays(AT_START, 'start'), ...bothWays(AT_END, 'end')],
  { isCaseSensitive: false },
);

function bothWays(pairs: string, at?: 'start' | 'end'): ReplacementRule[] {
  return pairs
    .trim()
    .split(/,\s*/)
    .flatMap((pair) => {
      const [one = '', other = ''] = pair.trim().split(' ');
      const place = at === undefined ? {} : { at };
      return [
        { from: one, to: other, ...place },
        { from: other, to: one, ...place },
      ];
    });
}
