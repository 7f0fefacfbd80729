import Table from '@cloudscape-design/components/table';
import { align, formatNumber } from '../../chart/series';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import type { GraphProperties } from '../properties';
import { graphText } from '../text';
import type { GraphSeries } from '../useGraphData';
import { type Summary, summary } from '../values';

/** More columns or rows of times than these nobody reads. */
const MOST_TIMES = 100;
const SUMMARIES: readonly Summary[] = ['MIN', 'MAX', 'SUM', 'AVG'];

interface ValueTableProps {
  readonly label: string;
  readonly series: readonly GraphSeries[];
  readonly properties: GraphProperties;
}

interface SeriesRow {
  readonly id: string;
  readonly name: string;
  readonly place: number;
}

/** Series as a table: sums, then the values, newest first. */
export function ValueTable({ label, series, properties }: ValueTableProps) {
  const t = useText(graphText);
  const format = useTimeFormat(properties.timezone);
  const {
    layout = 'horizontal',
    showTimeSeriesData = true,
    summaryColumns = SUMMARIES,
  } = properties.table ?? {};
  const { times, values } = align(series);
  const places = showTimeSeriesData
    ? times.map((_, place) => times.length - 1 - place).slice(0, MOST_TIMES)
    : [];
  const timeOf = (place: number) => format.dateTime(new Date((times[place] ?? 0) * 1000));
  const lines = [
    ...summaryColumns.map((kind) => ({
      id: kind,
      name: t(kind),
      values: series.map((each) => summary(kind, each)),
    })),
    ...places.map((place) => ({
      id: String(place),
      name: timeOf(place),
      values: values.map((row) => row[place] ?? null),
    })),
  ];
  return layout === 'vertical' ? (
    <Table
      variant="embedded"
      contentDensity="compact"
      items={lines}
      trackBy="id"
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={[
        { id: 'name', header: `${t('time')} (${format.zone})`, cell: (line) => line.name },
        ...series.map((each, place) => ({
          id: each.id,
          header: each.label,
          cell: (line: (typeof lines)[number]) => formatNumber(line.values[place]),
        })),
      ]}
    />
  ) : (
    <Table
      variant="embedded"
      contentDensity="compact"
      items={series.map(({ id, label: name }, place) => ({ id, name, place }))}
      trackBy="id"
      ariaLabels={{ tableLabel: label }}
      stickyColumns={{ first: 1 }}
      columnDefinitions={[
        {
          id: 'label',
          header: t('metric'),
          cell: (row: SeriesRow) => row.name,
          minWidth: 140,
          isRowHeader: true,
        },
        ...lines.map((line) => ({
          id: line.id,
          header: line.name,
          cell: (row: SeriesRow) => formatNumber(line.values[row.place]),
        })),
      ]}
    />
  );
}
