import { wholeColor } from '../chart/colors';
import type { Mark, Threshold } from '../chart/series';
import type { GraphProperties, LineOrBand } from './properties';

function edges<L>(each: LineOrBand<L>): readonly [L, L | undefined] {
  return Array.isArray(each) ? [each[0] as L, each[1] as L] : [each as L, undefined];
}

/** Lines across and bands that are visible; colour, fill and axis of a band are those of its first edge. */
export function thresholdsOf({ annotations }: GraphProperties): Threshold[] {
  return (annotations?.horizontal ?? []).map(edges).flatMap(([line, other]) =>
    line.visible === false
      ? []
      : [
          {
            value: line.value,
            label: line.label ?? '',
            axis: line.yAxis ?? 'left',
            ...(line.color ? { color: wholeColor(line.color) } : {}),
            ...(line.fill && line.fill !== 'none' && !other ? { fill: line.fill } : {}),
            ...(other ? { until: other.value, untilLabel: other.label ?? '' } : {}),
          },
        ],
  );
}

/** Moments and stretches of time that are visible. */
export function marksOf({ annotations }: GraphProperties): Mark[] {
  return (annotations?.vertical ?? []).map(edges).flatMap(([line, other]) =>
    line.visible === false
      ? []
      : [
          {
            at: new Date(line.value),
            label: line.label ?? '',
            ...(line.color ? { color: wholeColor(line.color) } : {}),
            ...(line.fill && line.fill !== 'none' && !other ? { fill: line.fill } : {}),
            ...(other ? { until: new Date(other.value), untilLabel: other.label ?? '' } : {}),
          },
        ],
  );
}
