// What optical character recognition, or a tired eye, takes for each other.

import { type ReplacementTable, replacementTable } from '../text/replace-groups';

/** Pairs that look alike in print or on a fax, each read in both directions. Common knowledge, collected by us. */
const PAIRS = `
  m rn,m nn,w vv,d cl,h li,b h,b lo,k lc,n ri,u ii,u v,c e,a o,a u,g q,g y,i j,i l,f t,y v,
  O 0,D O,D 0,Q O,l 1,I 1,I l,i 1,S 5,s 5,Z 2,z 2,B 8,G 6,b 6,g 9,q 9,A 4,T 7,E F,P R,C G,U V,H N,M N,V Y,
  3 8,5 6,1 7,0 8,W VV,B R,B 3,K X,h n,t l,r n,e o
`;

export const lookAlikes: ReplacementTable = replacementTable(
  PAIRS.trim()
    .split(/,\s*/)
    .flatMap((pair) => {
      const [one = '', other = ''] = pair.trim().split(' ');
      return [
        { from: one, to: other },
        { from: other, to: one },
      ];
    }),
  { isCaseSensitive: true },
);
