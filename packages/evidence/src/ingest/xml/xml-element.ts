// An element of XML with what is in it, and how to ask it.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The element children, of one name where it is given. */
export function childrenOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element that a path of names leads to; undefined where it leads nowhere. */
export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && childrenOf(at, name)[0], element);
}

/** All elements that a path of names leads to. */
export function elementsAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  const start = element ? [element] : [];
  return path.reduce<XmlElement[]>((at, name) => at.flatMap((one) => childrenOf(one, name)), start);
}

/** All text of an element on one line; null where there is none. Powers keep their meaning: 10<sup>3</sup> is 10^3. */
export function textOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  const text = piecesOf(element).join('').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** The text at a path of names. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | null {
  return textOf(elementAt(element, ...path));
}

function piecesOf(element: XmlElement): string[] {
  const pieces: string[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') pieces.push(child);
    else if (child.name === 'sup') pieces.push(raised(pieces.at(-1) ?? '', piecesOf(child).join('')));
    else pieces.push(...piecesOf(child));
  }
  return pieces;
}

function raised(before: string, power: string): string {
  return /\d\s*$/.test(before) && /^\s*[-−–+]?\d/.test(power) ? `^${power.trim()}` : power;
}
