import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listMetricFilters, type MetricFilter } from '../../../api/logStreams';
import { Empty } from '../../../component/Empty';
import { ResourceTable } from '../../../component/ResourceTable';
import { useText } from '../../../text/useText';
import { PatternTest } from './PatternTest';
import { groupsText } from './text';

/** The metric filters of a group, and a field to test patterns in. */
export function MetricFilters({ group }: { readonly group: string }) {
  const t = useText(groupsText);
  const [pattern, setPattern] = useState('');
  const filters = useQuery({
    queryKey: ['metricFilters', group],
    queryFn: ({ signal }) => listMetricFilters(group, { signal }),
  });
  return (
    <SpaceBetween size="l">
      <ResourceTable
        id="metricFilters"
        title={t('filters')}
        items={filters.data}
        error={filters.error}
        retry={() => filters.refetch()}
        trackBy={({ filterName }) => filterName}
        columns={[
          {
            id: 'name',
            header: t('name'),
            value: ({ filterName }) => filterName,
            cell: ({ filterName }) => filterName,
          },
          {
            id: 'pattern',
            header: t('pattern'),
            value: ({ filterPattern }) => filterPattern,
            cell: ({ filterPattern }) => <code>{filterPattern}</code>,
            minWidth: 200,
          },
          { id: 'metric', header: t('metric'), value: metricOf, cell: metricOf },
          {
            id: 'value',
            header: t('value'),
            cell: ({ metricTransformations }) => metricTransformations[0]?.metricValue ?? '–',
          },
          {
            id: 'test',
            header: t('test'),
            cell: ({ filterName, filterPattern }) => (
              <Button
                variant="inline-link"
                ariaLabel={t('testFilter', { name: filterName })}
                onClick={() => setPattern(filterPattern)}
              >
                {t('testRun')}
              </Button>
            ),
          },
        ]}
        empty={
          <Empty
            title={t('noFilters')}
            command={`aws logs put-metric-filter --log-group-name '${group}' --filter-name errors --filter-pattern ERROR --metric-transformations metricName=Errors,metricNamespace=App,metricValue=1,defaultValue=0`}
          >
            {t('noFiltersMore')}
          </Empty>
        }
      />
      <PatternTest group={group} pattern={pattern} setPattern={setPattern} />
    </SpaceBetween>
  );
}

function metricOf({ metricTransformations }: MetricFilter): string {
  return metricTransformations.map((each) => `${each.metricNamespace} / ${each.metricName}`).join(', ');
}
