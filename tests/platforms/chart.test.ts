/** The digest's picture: a PNG that stands up to odd labels and values, and says the same in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barChartAlt, barChartPng, barChartSvg } from '../../src/platforms/chart.ts';

const chart = {
  title: 'Most quoted today',
  bars: [
    { label: 'Odile Marchetti', value: 14 },
    { label: 'Aksel Thorne', value: 9 },
    { label: 'Two officials', value: 1 },
  ],
};

/** Width and height from the PNG's header. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('bar chart', () => {
  it('is a PNG whose height grows with its bars', () => {
    const three = sizeOf(barChartPng(chart));
    const one = sizeOf(barChartPng({ ...chart, bars: chart.bars.slice(0, 1) }));
    expect(three.width).toBe(1120);
    expect(three.height).toBeGreaterThan(one.height);
  });

  it('draws text, so its font is found', () => {
    const blank = barChartPng({ title: ' ', bars: [{ label: ' ', value: 3 }] });
    const titled = barChartPng({ title: 'Most quoted', bars: [{ label: 'A name', value: 3 }] });
    expect(titled.length).toBeGreaterThan(blank.length * 1.5);
  });

  it('gives the longest bar to the largest value', () => {
    const widths = [...barChartSvg(chart).matchAll(/width="([\d.]+)" height="18" rx="3" fill="#2f6fde"/g)].map(
      firstNumber,
    );
    expect(widths).toHaveLength(3);
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(9 / 14, 2);
  });

  it('says in words what it shows', () => {
    expect(barChartAlt(chart)).toBe(
      'Bar chart. Most quoted today: Odile Marchetti 14, Aksel Thorne 9, Two officials 1.',
    );
  });

  it('shows twelve bars and says how many it left out', () => {
    const many = {
      title: 'Many',
      bars: Array.from({ length: 30 }, (_, index) => ({ label: `n${index}`, value: index })),
    };
    expect(barChartSvg(many)).toContain('and 18 more');
    expect(barChartAlt(many)).toMatch(/, and 18 more\.$/);
  });

  it('says so when there is nothing to show', () => {
    expect(barChartSvg({ title: 'Quiet', bars: [] })).toContain('Nothing to show');
    expect(barChartAlt({ title: 'Quiet', bars: [] })).toContain('nothing to show');
  });

  it('draws any labels and values', { timeout: 30_000 }, () => {
    const bars = fc.array(fc.record({ label: fc.string({ unit: 'binary', maxLength: 80 }), value: fc.double() }), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), bars, (title, all) => {
        expect(sizeOf(barChartPng({ title, bars: all })).width).toBe(1120);
      }),
      { numRuns: 15 },
    );
  });
});

function firstNumber(match: RegExpMatchArray): number {
  return Number(match[1]);
}
