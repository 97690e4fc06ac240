// Names of people and towns that are words of medicine as well: one of them alone tells nothing.

/** In lower case. With another name of the same person beside it, such a word is a name again. */
export const SHARED_WORDS: ReadonlySet<string> = new Set(
  `white black brown green gray grey gold silver rose pink blue red violet amber orange
  long short small little large young old new high low strong sharp bright normal major minor left right
  body head hand hands foot hair bone bones chin cheek back shoulder palm ball heart blood pain burn burns gall
  ray rays beam day weeks spring summer winter may june april august march
  rice bean beans corn wheat hay nut berry cherry apple pepper salmon bass fish crab lamb bird
  oak ash birch elm hazel ivy lily daisy iris violet olive heather fern reed wood woods
  stone sand field fields brook lake river bridge cotton house rooms park cross case cell bath reading mobile
  baker cook walker turner child childs baby boy girl male female mother father doctor nurse
  mark gene crystal rod will max min kit art flood storm love loss power weight walls marks speed
  test patient example sample demo unknown anonymous`.split(/\s+/),
);
