import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Subscription, subscriptionAttributes } from '../../api/sns';
import { useMay } from '../../app/session';
import { Empty } from '../../component/Empty';
import { JsonTree, jsonOf } from '../../component/JsonTree';
import { Loaded } from '../../component/Loaded';
import { useText } from '../../text/useText';
import { notificationsText } from './text';
import { Unsubscribe } from './Unsubscribe';

/** Who gets the messages of a topic. */
export function Subscriptions({ subscriptions }: { readonly subscriptions: readonly Subscription[] }) {
  const t = useText(notificationsText);
  const may = useMay('operator');
  const [ending, setEnding] = useState<Subscription>();
  return (
    <>
      <Table
        header={<Header counter={`(${subscriptions.length})`}>{t('subscriptions')}</Header>}
        items={subscriptions}
        trackBy={(each) => `${each.arn} ${each.protocol} ${each.endpoint}`}
        wrapLines
        ariaLabels={{ tableLabel: t('subscriptions') }}
        empty={<Empty title={t('noSubscriptions')}>{t('noSubscriptionsMore')}</Empty>}
        columnDefinitions={[
          {
            id: 'endpoint',
            header: t('endpoint'),
            cell: (each) => each.endpoint,
            isRowHeader: true,
            minWidth: 200,
          },
          { id: 'protocol', header: t('protocol'), cell: (each) => each.protocol },
          {
            id: 'state',
            header: t('state'),
            cell: (each) => (
              <StatusIndicator type={each.arn ? 'success' : 'pending'}>
                {t(each.arn ? 'stateConfirmed' : 'statePending')}
              </StatusIndicator>
            ),
            minWidth: 140,
          },
          {
            id: 'settings',
            header: t('settings'),
            cell: (each) => each.arn && <Settings arn={each.arn} />,
            minWidth: 220,
          },
          {
            id: 'end',
            header: t('unsubscribe'),
            cell: (each) => (
              <Button
                onClick={() => setEnding(each)}
                ariaLabel={t('unsubscribeOf', { endpoint: each.endpoint })}
                disabled={!may || !each.arn}
                disabledReason={t(may ? 'notConfirmed' : 'operatorsOnly')}
              >
                {t('unsubscribe')}
              </Button>
            ),
            minWidth: 140,
          },
        ]}
      />
      {ending && <Unsubscribe subscription={ending} close={() => setEnding(undefined)} />}
    </>
  );
}

/** How a subscription gets its messages; asked for when it is opened. */
function Settings({ arn }: { readonly arn: string }) {
  const t = useText(notificationsText);
  const [open, setOpen] = useState(false);
  const attributes = useQuery({
    queryKey: ['sns', 'subscription', arn],
    queryFn: ({ signal }) => subscriptionAttributes(arn, { signal }),
    enabled: open,
  });
  return (
    <ExpandableSection
      variant="inline"
      headerText={t('settings')}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open && (
        <Loaded query={attributes}>
          {({ FilterPolicy, DeliveryPolicy, EffectiveDeliveryPolicy, RawMessageDelivery }) => (
            <>
              <Box>{t(RawMessageDelivery === 'true' ? 'rawOn' : 'rawOff')}</Box>
              {FilterPolicy ? (
                <Policy name={t('filterPolicy')} text={FilterPolicy} />
              ) : (
                <Box>{t('filterNone')}</Box>
              )}
              <Policy name={t('deliveryPolicy')} text={DeliveryPolicy ?? EffectiveDeliveryPolicy ?? ''} />
            </>
          )}
        </Loaded>
      )}
    </ExpandableSection>
  );
}

function Policy({ name, text }: { readonly name: string; readonly text: string }) {
  return text === '' ? null : (
    <>
      <Box variant="awsui-key-label">{name}</Box>
      <JsonTree value={jsonOf(text) ?? text} label={name} />
    </>
  );
}
