import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { colourPairs, coloursOf, nearestReadable, paperColour, readColour } from './accent';
import { brandStyle, isBrandStyle } from './brand-style';
import { OWN_ACCENT, PALETTE, SCHEMES } from './palette';

test('the colours are those of the style sheet', () => {
  const css = readFileSync('app/globals.css', 'utf8');
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
  for (const [sheet, scheme] of [
    [light, 'light'],
    [dark, 'dark'],
  ] as const) {
    for (const [name, value] of Object.entries({ ...PALETTE[scheme], ...OWN_ACCENT[scheme] })) {
      expect(sheet, scheme).toContain(`--color-${name}: ${value};`);
    }
  }
});

test('the stylebook shows both papers in these colours, and icons stand on the light one', () => {
  const css = readFileSync('app/(site)/stylebook/stylebook.css', 'utf8');
  for (const scheme of SCHEMES) {
    const [, rule = ''] = css.split(`.on-${scheme} {`);
    for (const [name, value] of Object.entries(PALETTE[scheme])) {
      expect(rule.split('}', 1)[0], scheme).toContain(`--color-${name}: ${value};`);
    }
  }
  expect(paperColour('light')).toBe('#fbfaf7');
});

test.each(SCHEMES)('what a paper has by itself can be read (%s)', (scheme) => {
  for (const { use, contrast, least } of colourPairs(OWN_ACCENT[scheme], scheme)) {
    expect(contrast, use).toBeGreaterThanOrEqual(least);
  }
});

describe('a colour is read as CSS writes it', () => {
  test.each([
    ['#0057b8', '#0057b8'],
    [' RebeccaPurple ', '#663399'],
    ['rgb(0 87 184)', '#0057b8'],
    ['hsl(120deg 100% 25%)', '#008000'],
    ['oklch(0.45 0.15 25)', '#972527'],
    // No screen of before 2016 has it.
    ['color(display-p3 0 1 0)', '#00f800'],
  ])('%s', (written, colour) => {
    const read = readColour(written);
    expect(read).toEqual({ colour: expect.stringMatching(/^#[0-9a-f]{6}$/) });
    if (!written.includes('p3')) expect(read).toEqual({ colour });
  });

  test.each(['', 'blu', '#12', 'currentColor', 'var(--x)', 'red;}', 'url(x)', '#'.repeat(1e5)])(
    '%j is not one',
    (written) => expect(readColour(written)).toEqual({ fault: 'this is not a CSS colour' }),
  );

  test.each([
    ['transparent', {}],
    ['#0057b880', { opaque: '#0057b8' }],
    ['rgb(0 0 0 / 50%)', { opaque: '#000000' }],
  ])('%s is transparent', (written, meant) => {
    expect(readColour(written)).toEqual({ fault: 'this colour is transparent', ...meant });
  });
});

describe('what follows from an accent', () => {
  const colours: string[] = [];
  for (const hue of [0, 60, 120, 180, 240, 300]) {
    for (const lightness of [0, 25, 50, 75, 100]) {
      const read = readColour(`hsl(${hue} 100% ${lightness}%)`);
      if ('colour' in read) colours.push(read.colour);
    }
  }

  test.each(SCHEMES)('can be read, whatever the colour was (%s)', (scheme) => {
    for (const colour of colours) {
      const nearest = nearestReadable(colour, scheme);
      const derived = coloursOf(nearest, scheme);
      expect(wcagContrast(nearest, PALETTE[scheme].paper), colour).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(PALETTE[scheme].ink, derived.mark), colour).toBeGreaterThanOrEqual(4.5);
      expect(nearestReadable(nearest, scheme)).toBe(nearest);
    }
  });

  test('is no farther from the colour than necessary', () => {
    const nearest = nearestReadable('#ffcc00', 'light');
    expect(wcagContrast(nearest, PALETTE.light.paper)).toBeLessThan(4.6);
    expect(nearestReadable('#0057b8', 'light')).toBe('#0057b8');
  });

  test('is a style sheet with colours and nothing else', () => {
    const style = brandStyle({ light: '#0057b8', dark: '#6fa8ff' });
    expect(style).toContain(':root{--color-accent:#0057b8;--color-mark:#');
    expect(isBrandStyle(style)).toBe(true);
    for (const other of ['', `${style}a{}`, style.replace('#0057b8', 'url(//x)'), `x${style}`]) {
      expect(isBrandStyle(other), other).toBe(false);
    }
  });
});
