// A few of each kind out of very many.

/** `count` of the list, evenly spread over it; all of a list that is no longer. */
export function spreadOver<Item>(list: readonly Item[], count: number): Item[] {
  if (list.length <= count) return [...list];
  const places = Array.from({ length: count }, (_, place) => Math.floor((place * list.length) / count));
  return places.flatMap((place) => list.slice(place, place + 1));
}
