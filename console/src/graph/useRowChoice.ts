import type { Metric } from '../api/cloudwatch';
import { usePreferences } from '../app/preferences';
import { chartColors, seriesColor } from '../chart/colors';
import { metricKey, metricOfRow, type Row, rowOfMetric, withIds } from './rows';

/** The metrics that rows have, and a way to choose others. */
export function useRowChoice(rows: readonly Row[], setRows: (rows: readonly Row[]) => void) {
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
  const colorOf = (row: Row, index: number) => row.options.color ?? seriesColor(colors, index);
  return { chosen, choose, colorOf };
}
