// The package has no types of its own at the version that is CommonJS.

declare module 'stemmer' {
  /** The stem of a word by Porter's algorithm. */
  function stemmer(word: string): string;
  export = stemmer;
}
