/** Colours of series, told apart by people who see red and green alike (after Cloudscape's categorical palette). */
const LIGHT = [
  '#2d6bcf',
  '#c2410c',
  '#7d3fb8',
  '#077f75',
  '#b3137b',
  '#8a6100',
  '#3b4a9e',
  '#5f6b1a',
  '#a32c3c',
  '#445566',
];
const DARK = [
  '#6ea8fe',
  '#ff9a5c',
  '#c39bff',
  '#3fd3c6',
  '#ff8ac6',
  '#e8bd4a',
  '#9db2ff',
  '#c1d35a',
  '#ff8d9a',
  '#a9bccc',
];

export interface ChartColors {
  readonly series: readonly string[];
  readonly axis: string;
  readonly grid: string;
  readonly threshold: string;
  readonly breach: string;
  readonly mark: string;
  readonly band: string;
  readonly background: string;
}

export function chartColors(dark: boolean): ChartColors {
  return dark
    ? {
        series: DARK,
        axis: '#c6c6cd',
        grid: '#333843',
        threshold: '#ff7a7a',
        breach: 'rgba(255, 122, 122, 0.13)',
        mark: '#c6c6cd',
        band: 'rgba(150, 170, 200, 0.2)',
        background: '#161d26',
      }
    : {
        series: LIGHT,
        axis: '#424650',
        grid: '#ebebf0',
        threshold: '#c0141c',
        breach: 'rgba(219, 0, 0, 0.08)',
        mark: '#656871',
        band: 'rgba(90, 110, 150, 0.16)',
        background: '#ffffff',
      };
}

/** `#rgb` as `#rrggbb`, which can be given an opacity, and which a field for colours takes. */
export function wholeColor(color: string): string {
  return /^#[0-9a-f]{3}$/i.test(color) ? color.replace(/[0-9a-f]/gi, '$&$&') : color;
}

export function seriesColor(colors: ChartColors, index: number): string {
  return colors.series[index % colors.series.length] ?? colors.axis;
}
