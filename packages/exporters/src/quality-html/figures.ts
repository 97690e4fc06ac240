// How figures are printed.

/** A whole number with a comma between thousands. */
export function grouped(value: number): string {
  const digits = String(Math.abs(value));
  const [whole = '', ...decimals] = digits.split('.');
  const text = [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
  return value < 0 ? `\u2212${text}` : text;
}

/** A share in per cent with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A difference with its sign; nothing less than a hundredth is shown. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return '0';
  return `${value < 0 ? '\u2212' : '+'}${text}`;
}

/** A place from 0 to 1 as a coordinate, so that plots widen with the page and their text does not. */
export function place(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
}

/** The part of a whole; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A round number that is not below the value: 1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  let unit = 1;
  while (unit > value) unit /= 10;
  while (unit * 10 <= value) unit *= 10;
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * unit >= value) ?? 10;
  return step * unit;
}
