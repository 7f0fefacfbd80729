import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { ALARMS } from '../../../../api/alarms';
import { listSubscriptions, type Subscription } from '../../../../api/sns';
import { AppLink } from '../../../../component/AppLink';
import { Loaded } from '../../../../component/Loaded';
import { useText } from '../../../../text/useText';
import { segment } from '../../../../url/useUrlState';
import { targetOf } from './target';
import { actionsText } from './text';

/** Where an action arrives in the end. */
export function TargetView({ action, expanded }: { readonly action: string; readonly expanded: boolean }) {
  const t = useText(actionsText);
  const target = targetOf(action);
  switch (target.kind) {
    case 'topic':
      return <Topic arn={target.arn} name={target.name} expanded={expanded} />;
    case 'webhook':
      return <Told what={target.url} how={t('webhook')} />;
    case 'other':
      return <Told what={target.arn} how={t('notExecuted')} />;
  }
}

function Told({ what, how }: { readonly what: string; readonly how: string }) {
  return (
    <div>
      <Box display="inline">{what}</Box> <Box color="text-body-secondary">{how}</Box>
    </div>
  );
}

function Topic({
  arn,
  name,
  expanded,
}: {
  readonly arn: string;
  readonly name: string;
  readonly expanded: boolean;
}) {
  const t = useText(actionsText);
  const subscriptions = useQuery({
    queryKey: [ALARMS, 'subscriptions', arn],
    queryFn: ({ signal }) => listSubscriptions(arn, { signal }),
  });
  return (
    <ExpandableSection
      defaultExpanded={expanded}
      headerText={name}
      headerActions={<AppLink to={`/notifications/${segment(name)}`}>{t('topic')}</AppLink>}
      {...(subscriptions.data
        ? { headerDescription: t('subscribers', { count: subscriptions.data.length }) }
        : {})}
    >
      <Loaded query={subscriptions}>
        {(found) =>
          found.length === 0 ? (
            <StatusIndicator type="warning">{t('nobody')}</StatusIndicator>
          ) : (
            <SubscriptionTable name={name} subscriptions={found} />
          )
        }
      </Loaded>
    </ExpandableSection>
  );
}

function SubscriptionTable({
  name,
  subscriptions,
}: {
  readonly name: string;
  readonly subscriptions: readonly Subscription[];
}) {
  const t = useText(actionsText);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      items={subscriptions}
      ariaLabels={{ tableLabel: name }}
      columnDefinitions={[
        { id: 'protocol', header: t('protocol'), cell: (each) => each.protocol },
        { id: 'endpoint', header: t('endpoint'), cell: (each) => each.endpoint, isRowHeader: true },
        {
          id: 'confirmation',
          header: t('confirmation'),
          cell: (each) =>
            each.arn ? (
              <StatusIndicator type="success">{t('confirmed')}</StatusIndicator>
            ) : (
              <StatusIndicator type="warning">{t('pending')}</StatusIndicator>
            ),
        },
      ]}
    />
  );
}
