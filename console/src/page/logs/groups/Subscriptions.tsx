import { useQuery } from '@tanstack/react-query';
import { listSubscriptionFilters } from '../../../api/logStreams';
import { Empty } from '../../../component/Empty';
import { ResourceTable } from '../../../component/ResourceTable';
import { useText } from '../../../text/useText';
import { groupsText } from './text';

/** Where the events of a group are sent on to. */
export function Subscriptions({ group }: { readonly group: string }) {
  const t = useText(groupsText);
  const filters = useQuery({
    queryKey: ['subscriptionFilters', group],
    queryFn: ({ signal }) => listSubscriptionFilters(group, { signal }),
  });
  return (
    <ResourceTable
      id="subscriptionFilters"
      title={t('subscriptions')}
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
        },
        {
          id: 'destination',
          header: t('destination'),
          value: ({ destinationArn }) => destinationArn,
          cell: ({ destinationArn }) => destinationArn,
        },
      ]}
      empty={
        <Empty
          title={t('noSubscriptions')}
          command={`aws logs put-subscription-filter --log-group-name '${group}' --filter-name all --filter-pattern '' --destination-arn ARN`}
        >
          {t('noSubscriptionsMore')}
        </Empty>
      }
    />
  );
}
