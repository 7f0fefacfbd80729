import Box from '@cloudscape-design/components/box';
import { Suspense, useMemo } from 'react';
import { TimeSeriesChart } from '../chart/TimeSeriesChart';
import { lazyPart } from '../component/lazyPart';
import { Waiting } from '../component/Waiting';
import { groupsOf } from '../editor/queryEdit';
import { useText } from '../text/useText';
import type { Interval } from '../time/range';
import { chartShape, seriesOf } from './chartData';
import type { ResultData } from './data';
import { resultText } from './text';

const CategoryChart = lazyPart(() => import('./CategoryChart'));

/** How results are drawn. */
export const CHART_KINDS = ['line', 'area', 'bar', 'pie'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

interface ResultChartProps {
  readonly data: ResultData;
  readonly kind: ChartKind;
  /** Tells the groups; without it they are guessed from the values. */
  readonly query?: string;
  readonly interval: Interval;
  readonly label: string;
  readonly height?: number;
  readonly onSelect?: (interval: Interval) => void;
}

const MOST_SERIES = 50;

/** Results of `stats` as a chart. */
export function ResultChart({
  data,
  kind,
  query,
  interval,
  label,
  height = 300,
  onSelect,
}: ResultChartProps) {
  const t = useText(resultText);
  const shape = useMemo(
    () => chartShape(data, query === undefined ? undefined : groupsOf(query)),
    [data, query],
  );
  const series = useMemo(() => seriesOf(data, shape).slice(0, MOST_SERIES), [data, shape]);
  if (shape.values.length === 0) {
    return <Note text={t('noNumbers')} />;
  }
  if (kind === 'bar' || kind === 'pie') {
    return (
      <Suspense fallback={<Waiting />}>
        <CategoryChart data={data} shape={shape} kind={kind} label={label} height={height} />
      </Suspense>
    );
  }
  if (!shape.time) {
    return <Note text={t('noTimes')} />;
  }
  return (
    <TimeSeriesChart
      label={label}
      height={height}
      interval={interval}
      series={kind === 'area' ? series.map((each) => ({ ...each, shape: 'area' as const })) : series}
      stacked={kind === 'area'}
      {...(onSelect ? { onSelect } : {})}
    />
  );
}

function Note({ text }: { readonly text: string }) {
  return (
    <Box textAlign="center" padding="l" color="text-body-secondary">
      {text}
    </Box>
  );
}
