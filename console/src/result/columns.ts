import type { ResultData } from './data';

const TIME_WIDTH = 196;
const LEAST = 90;
const MOST = 340;
const MESSAGE = 420;
const CHARACTER = 7.8;
const SAMPLE = 100;

/** How wide the columns of a table are: `grid-template-columns`, and the least width of the whole. */
export interface Widths {
  readonly template: string;
  readonly least: number;
}

/** The time as wide as it is, the message (or else the last column) as wide as it can be, others by their values. */
export function columnWidths({ columns, records }: ResultData): Widths {
  const wide = columns.includes('@message') ? '@message' : columns.at(-1);
  const sample = records.slice(0, SAMPLE);
  const widths = columns.map((name) => {
    if (name === '@timestamp' || name === '@ingestionTime' || name.startsWith('bin(')) {
      return TIME_WIDTH;
    }
    if (name === '@message') {
      return MESSAGE;
    }
    const longest = sample.reduce(
      (most, { fields }) => Math.max(most, fields[name]?.length ?? 0),
      name.length,
    );
    return Math.round(Math.min(MOST, Math.max(LEAST, longest * CHARACTER + 28)));
  });
  return {
    template: columns
      .map((name, index) => (name === wide ? `minmax(${widths[index]}px, 1fr)` : `${widths[index]}px`))
      .join(' '),
    least: widths.reduce((sum, width) => sum + width, 0),
  };
}
