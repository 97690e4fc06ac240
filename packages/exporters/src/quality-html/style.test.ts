// The colours of the page can be read by day, by night and on every shade.

import { style } from './style';

type Colour = readonly [red: number, green: number, blue: number];

const [day = '', night = ''] = [...style.text.matchAll(/:root\{([^}]*)\}/g)].map(([, palette]) => palette);

function variableOf(palette: string, name: string): string {
  const value = new RegExp(`--${name}:([^;}]+)`).exec(palette)?.[1];
  if (!value) throw new Error(`there is no ${name}`);
  return value;
}

function colourOf(palette: string, name: string): Colour {
  const value = variableOf(palette, name).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const [red, green, blue] =
    /^#(..)(..)(..)$/
      .exec(value)
      ?.slice(1)
      .map((hex) => Number.parseInt(hex, 16)) ?? value.split(' ').map(Number);
  return [red ?? Number.NaN, green ?? Number.NaN, blue ?? Number.NaN];
}

/** Relative luminance and contrast ratio: WCAG 2.2, section 6 (definitions). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

function blend(over: Colour, under: Colour, opacity: number): Colour {
  const mix = (i: 0 | 1 | 2) => over[i] * opacity + under[i] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

describe.each([
  ['by day', day],
  ['by night', night],
])('%s', (time, palette) => {
  test(`text in every colour has a contrast of 4.5 to its ground ${time}`, () => {
    for (const ground of ['paper', 'sheet']) {
      for (const text of ['ink', 'soft', 'teal']) {
        expect(contrast(colourOf(palette, text), colourOf(palette, ground))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test(`figures can be read on every shade of the heat maps ${time}`, () => {
    const shades = [
      ...style.text.matchAll(/\.heat \.[wc]\d\{background:rgb\(var\(--([a-z]+-rgb)\)\/([\d.]+)\)\}/g),
    ];
    expect(shades).toHaveLength(10);
    for (const [, name = '', opacity] of shades) {
      const ground = blend(colourOf(palette, name), colourOf(palette, 'paper'), Number(opacity));
      expect(contrast(colourOf(palette, 'ink'), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`marks of plots have a contrast of 3 to the paper ${time}`, () => {
    for (const mark of ['teal', 'amber', 'slate', 'good', 'bad']) {
      expect(contrast(colourOf(palette, mark), colourOf(palette, 'paper'))).toBeGreaterThanOrEqual(3);
    }
  });
});
