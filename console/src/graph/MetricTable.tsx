import { useCollection } from '@cloudscape-design/collection-hooks';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { Metric } from '../api/cloudwatch';
import { Empty } from '../component/Empty';
import { useText } from '../text/useText';
import { browserText } from './browserText';
import { metricKey } from './rows';

interface MetricTableProps {
  readonly metrics: readonly Metric[];
  readonly chosen: readonly Metric[];
  readonly choose: (metrics: readonly Metric[], on: boolean) => void;
}

const PAGE = 25;

function rowOf(metric: Metric) {
  return {
    key: metricKey(metric),
    metric,
    name: metric.MetricName,
    namespace: metric.Namespace,
    dimensions: (metric.Dimensions ?? []).map(({ Name, Value }) => `${Name}=${Value}`).join(', '),
  };
}

/** Metrics with a box each to choose them. */
export function MetricTable({ metrics, chosen, choose }: MetricTableProps) {
  const t = useText(browserText);
  const all = useMemo(() => metrics.map(rowOf), [metrics]);
  const { items, collectionProps, paginationProps } = useCollection(all, {
    filtering: { empty: <Empty title={t('noMatch')} /> },
    pagination: { pageSize: PAGE },
    sorting: { defaultState: { sortingColumn: { sortingField: 'name' } } },
    selection: { trackBy: 'key' },
  });
  const taken = new Set(chosen.map(metricKey));
  return (
    <Table
      {...collectionProps}
      variant="embedded"
      contentDensity="compact"
      items={items}
      selectionType="multi"
      selectedItems={items.filter((item) => taken.has(item.key))}
      onSelectionChange={({ detail }) => {
        const now = new Set(detail.selectedItems.map((item) => item.key));
        const on = items.filter((item) => now.has(item.key) && !taken.has(item.key));
        const off = items.filter((item) => !now.has(item.key) && taken.has(item.key));
        if (on.length > 0) {
          choose(
            on.map((item) => item.metric),
            true,
          );
        }
        if (off.length > 0) {
          choose(
            off.map((item) => item.metric),
            false,
          );
        }
      }}
      ariaLabels={{
        tableLabel: t('metric'),
        selectionGroupLabel: t('metric'),
        allItemsSelectionLabel: () => t('choose', { name: t('metric') }),
        itemSelectionLabel: (_, item) => t('choose', { name: `${item.name} ${item.dimensions}` }),
      }}
      columnDefinitions={[
        {
          id: 'name',
          header: t('metric'),
          sortingField: 'name',
          cell: (item) => item.name,
          isRowHeader: true,
        },
        {
          id: 'dimensions',
          header: t('dimensions'),
          sortingField: 'dimensions',
          cell: (item) => item.dimensions,
        },
        {
          id: 'namespace',
          header: t('namespace'),
          sortingField: 'namespace',
          cell: (item) => item.namespace,
        },
      ]}
      pagination={<Pagination {...paginationProps} />}
    />
  );
}
