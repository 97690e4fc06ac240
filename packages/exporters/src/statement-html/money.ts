// Amounts for people.

/** Millionths of a dollar as dollars: two decimals, or as many as it takes. */
export function dollars(micros: number): string {
  const [whole, part] = [Math.floor(Math.abs(micros) / 1_000_000), Math.abs(micros) % 1_000_000];
  const decimals = String(part)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${micros < 0 ? '−' : ''}$${grouped(whole)}.${decimals}`;
}

/** A whole number with a comma between thousands. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
