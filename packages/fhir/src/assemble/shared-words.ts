// Names of people that are words of medicine and of daily life as well: one of them alone tells nothing.

/** In lower case. With another name of the same person beside it, such a word is a name again. */
export const SHARED_WORDS: ReadonlySet<string> = new Set(
  `white black brown green gray grey gold golden silver rose pink blue red violet scarlet amber
  long short small little large young old new high low rich strong wise sharp best good sweet bright hardy
  body head hand hands foot hair bone bones chin cheek back shoulder palm ball ray rays beam
  day weeks spring summer winter may june april august january march noon
  rice bean beans berry cherry apple pepper curry salmon bass fish crab lamb bird wolf fox swan drake finch
  oak ash birch elm hazel ivy lily daisy iris violet jasmine olive heather fern moss reed wood woods forest
  stone sand hill hills field fields brook brooks lake river banks bridge north south east west
  cotton house rooms church temple park parks street lane cross case page church bell horn pipe pipes
  mercy grace faith hope joy charity christian patience chance
  king prince pope abbot bishop major baker cook mason cooper carpenter skinner walker turner porter
  mark dale glen clay cliff drew pat sue will bill grant frank ernest rob dick ginger sandy misty candy
  max min kit art gene chase crystal robin jack earl guy rod lance ward wade gale storm frost snow rain flood
  love battle loss price cash sales bond power self weight walls holder speed swift marks normal english french`.split(
    /\s+/,
  ),
);
