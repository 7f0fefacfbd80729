import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import { useText } from '../text/useText';
import { useTimeFormat } from '../time/format';
import { align, formatNumber, type Series } from './series';
import { chartText } from './text';

const PAGE = 50;

/** The data of a chart, newest first. */
export function ChartTable({
  label,
  series,
}: {
  readonly label: string;
  readonly series: readonly Series[];
}) {
  const t = useText(chartText);
  const format = useTimeFormat();
  const [page, setPage] = useState(1);
  const { times, values } = useMemo(() => align(series), [series]);
  const rows = times.map((_, index) => times.length - 1 - index).slice((page - 1) * PAGE, page * PAGE);
  return (
    <Table
      variant="embedded"
      items={rows}
      trackBy={String}
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={[
        {
          id: 'time',
          header: `${t('time')} (${format.zone})`,
          cell: (index) => format.dateTime(new Date((times[index] ?? 0) * 1000)),
        },
        ...series.map((each, column) => ({
          id: each.id,
          header: each.label,
          cell: (index: number) => formatNumber(values[column]?.[index]),
        })),
      ]}
      pagination={
        <Pagination
          currentPageIndex={page}
          pagesCount={Math.ceil(times.length / PAGE)}
          onChange={({ detail }) => setPage(detail.currentPageIndex)}
        />
      }
    />
  );
}
