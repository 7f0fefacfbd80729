import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type Subscription, topicName } from '../../api/sns';
import { useMay } from '../../app/session';
import { useShortcut } from '../../app/shortcuts';
import { AppLink } from '../../component/AppLink';
import { Empty } from '../../component/Empty';
import { type Column, ResourceTable } from '../../component/ResourceTable';
import { useText } from '../../text/useText';
import { segment, useUrlState } from '../../url/useUrlState';
import { useAlarms } from '../alarms/queries';
import { CreateTopic } from './CreateTopic';
import { alarmsOf, useTopics } from './data';
import { notificationsText } from './text';

interface Row {
  readonly arn: string;
  readonly confirmed: number;
  readonly pending: number;
  /** Undefined until they are known. */
  readonly alarms: number | undefined;
}

/** The topics, and whether they reach somebody. */
export function TopicList() {
  const t = useText(notificationsText);
  const may = useMay('operator');
  const [params, setParams] = useUrlState();
  const topics = useTopics();
  const alarms = useAlarms();
  const create = () => may && setParams({ create: '1' });
  useShortcut('c', t('create'), create);
  const rows = topics.data?.map(({ arn, subscriptions }): Row => {
    const confirmed = subscriptions.filter((each: Subscription) => each.arn).length;
    return {
      arn,
      confirmed,
      pending: subscriptions.length - confirmed,
      alarms: alarms.data && alarmsOf(alarms.data, arn).length,
    };
  });
  return (
    <>
      <ResourceTable
        id="topics"
        title={t('topics')}
        description={t('topicsMore')}
        items={rows}
        error={topics.error}
        retry={topics.refetch}
        trackBy={(row) => row.arn}
        columns={useColumns()}
        sort="name"
        actions={
          <Button variant="primary" onClick={create} disabled={!may} disabledReason={t('operatorsOnly')}>
            {t('create')}
          </Button>
        }
        empty={
          <Empty title={t('noTopics')} command="aws sns create-topic --name Alerts">
            {t('noTopicsMore')}
          </Empty>
        }
      />
      {params.get('create') && <CreateTopic close={() => setParams({ create: undefined })} />}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(notificationsText);
  return [
    {
      id: 'name',
      header: t('topic'),
      value: ({ arn }) => topicName(arn),
      cell: ({ arn }) => <AppLink to={`/notifications/${segment(topicName(arn))}`}>{topicName(arn)}</AppLink>,
      minWidth: 200,
    },
    {
      id: 'reaches',
      header: t('reaches'),
      value: ({ confirmed }) => t(confirmed === 0 ? 'reachesNobody' : 'reachesSome'),
      cell: ({ confirmed }) => (
        <StatusIndicator type={confirmed === 0 ? 'warning' : 'success'}>
          {t(confirmed === 0 ? 'reachesNobody' : 'reachesSome')}
        </StatusIndicator>
      ),
      minWidth: 170,
    },
    {
      id: 'confirmed',
      header: t('confirmed'),
      value: ({ confirmed }) => confirmed,
      cell: ({ confirmed }) => confirmed,
    },
    { id: 'pending', header: t('pending'), value: ({ pending }) => pending, cell: ({ pending }) => pending },
    {
      id: 'alarms',
      header: t('alarms'),
      value: ({ alarms }) => alarms ?? -1,
      cell: ({ alarms }) => alarms,
    },
    { id: 'arn', header: t('arn'), value: ({ arn }) => arn, cell: ({ arn }) => arn, hidden: true },
  ];
}
