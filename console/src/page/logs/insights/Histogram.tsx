import Box from '@cloudscape-design/components/box';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { TimeSeriesChart } from '../../../chart/TimeSeriesChart';
import type { ResultData } from '../../../result/data';
import { useText } from '../../../text/useText';
import type { Interval } from '../../../time/range';
import { binFor, countQuery, countSeries, countsOf, countsOfRows, results } from './counts';
import { insightsText } from './text';

interface HistogramProps {
  readonly query: string;
  readonly groups: readonly string[];
  readonly interval: Interval;
  /** The rows, for a query of which the server cannot tell how many events match. */
  readonly data: ResultData;
  readonly onSelect: (interval: Interval) => void;
}

/** Matches over time. Counted by the server where the query only selects events; else the rows that are there. */
export function Histogram({ query, groups, interval, data, onSelect }: HistogramProps) {
  const t = useText(insightsText);
  const counting = countQuery(query, interval);
  const bin = binFor(interval);
  const counted = useQuery({
    queryKey: ['matches', counting, groups, interval],
    queryFn: ({ signal }) => results(counting ?? '', groups, interval, signal).then(countsOf),
    enabled: counting !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ofRows = useMemo(() => countsOfRows(data, bin), [data, bin]);
  const known = counting !== undefined && !counted.error;
  const counts = known ? counted.data : ofRows;
  const label = t('matches');
  const series = useMemo(
    () => (counts ? [countSeries(counts, interval, bin, label)] : []),
    [counts, interval, bin, label],
  );
  if (!counts && !known) {
    return null;
  }
  return (
    <div>
      <TimeSeriesChart
        label={label}
        series={series}
        interval={interval}
        height={120}
        legend={false}
        left={{ min: 0 }}
        onSelect={onSelect}
      />
      {!known && (
        <Box color="text-body-secondary" fontSize="body-s">
          {t('matchesOfRows', { count: data.records.length })}
        </Box>
      )}
    </div>
  );
}
