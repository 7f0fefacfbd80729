import type { Metric } from '../api/cloudwatch';
import { usePreferences } from '../app/preferences';
import { chartColors, seriesColor, wholeColor } from '../chart/colors';
import { drawnPlace, metricKey, metricOfRow, type Row, rowOfMetric, withIds } from './rows';
import type { GraphSeries } from './useGraphData';

/** The metrics that rows have, a way to choose others, and the colours in which they are drawn. */
export function useRowChoice(
  rows: readonly Row[],
  setRows: (rows: readonly Row[]) => void,
  drawn: readonly GraphSeries[] = [],
) {
  const { dark } = usePreferences();
  const colors = chartColors(dark);
  const chosen = rows.map(metricOfRow).filter((metric) => metric !== undefined);
  const choose = (metrics: readonly Metric[], on: boolean) => {
    const keys = new Set(metrics.map(metricKey));
    const named = withIds(rows);
    setRows(
      on
        ? [...named, ...metrics.map((metric) => rowOfMetric(metric))]
        : named.filter((row) => {
            const metric = metricOfRow(row);
            return !metric || !keys.has(metricKey(metric));
          }),
    );
  };
  const colorOf = ({ options }: Row, index: number) =>
    options.color ? wholeColor(options.color) : seriesColor(colors, drawnPlace(rows, index, drawn));
  return { chosen, choose, colorOf };
}
