import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Delivery } from '../../api/sns';
import { AlarmLink } from '../../component/AlarmLink';
import { Empty } from '../../component/Empty';
import { Instant } from '../../component/Instant';
import { Problem } from '../../component/Problem';
import { componentText } from '../../component/text';
import { useText } from '../../text/useText';
import { MOST_DELIVERIES, useDeliveries } from './data';
import { notificationsText } from './text';

const STATES: Record<Delivery['state'], StatusIndicatorProps.Type> = {
  WAITING: 'pending',
  RETRYING: 'warning',
  DELIVERED: 'success',
  FAILED: 'error',
};

/** What became of the messages of a topic, attempt by attempt. */
export function Deliveries({ topic }: { readonly topic: string }) {
  const t = useText(notificationsText);
  const words = useText(componentText);
  const deliveries = useDeliveries(topic);
  const shown = deliveries.data?.slice(0, MOST_DELIVERIES);
  const more = (deliveries.data?.length ?? 0) > MOST_DELIVERIES;
  return (
    <Table
      header={
        <Header
          counter={shown ? `(${shown.length}${more ? '+' : ''})` : ''}
          description={more && t('deliveriesMost', { most: MOST_DELIVERIES })}
        >
          {t('deliveries')}
        </Header>
      }
      items={shown ?? []}
      loading={deliveries.isPending}
      loadingText={words('loading')}
      trackBy="id"
      wrapLines
      ariaLabels={{ tableLabel: t('deliveries') }}
      empty={
        deliveries.error ? (
          <Problem error={deliveries.error} retry={() => deliveries.refetch()} />
        ) : (
          <Empty title={t('noDeliveries')}>{t('noDeliveriesMore')}</Empty>
        )
      }
      columnDefinitions={[
        { id: 'at', header: t('at'), cell: (each) => <Instant at={new Date(each.at)} />, minWidth: 170 },
        {
          id: 'state',
          header: t('state'),
          cell: (each) => (
            <StatusIndicator type={STATES[each.state]}>{t(`delivery_${each.state}`)}</StatusIndicator>
          ),
          minWidth: 140,
        },
        { id: 'endpoint', header: t('endpoint'), cell: (each) => each.endpoint, minWidth: 180 },
        { id: 'subject', header: t('subject'), cell: (each) => each.subject ?? '', minWidth: 160 },
        { id: 'cause', header: t('cause'), cell: (each) => <Cause delivery={each} />, minWidth: 150 },
        {
          id: 'attempts',
          header: t('attempts'),
          cell: (each) => <Attempts delivery={each} />,
          minWidth: 220,
        },
      ]}
    />
  );
}

function Cause({ delivery }: { readonly delivery: Delivery }) {
  const t = useText(notificationsText);
  if (!delivery.cause) {
    return t('confirmation');
  }
  return delivery.causeKind === 'alarm' ? (
    <AlarmLink name={delivery.cause} />
  ) : (
    delivery.cause.slice(delivery.cause.lastIndexOf('/') + 1)
  );
}

function Attempts({ delivery }: { readonly delivery: Delivery }) {
  const t = useText(notificationsText);
  return delivery.attempts.length === 0 ? null : (
    <ExpandableSection variant="inline" headerText={t('attemptCount', { count: delivery.attempts.length })}>
      {delivery.attempts.map((attempt) => (
        <div key={attempt.at}>
          <Instant at={new Date(attempt.at)} millis />{' '}
          {[
            t(`attempt_${attempt.outcome}`),
            attempt.statusCode === null ? '' : t('status', { status: attempt.statusCode }),
            t('took', { millis: attempt.durationMillis }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {attempt.error && <Box color="text-status-error">{attempt.error}</Box>}
        </div>
      ))}
    </ExpandableSection>
  );
}
