import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useParams } from 'react-router';
import type { Alarm } from '../../api/alarms';
import type { Subscription } from '../../api/sns';
import { useMay, useSession } from '../../app/session';
import { useShortcut } from '../../app/shortcuts';
import { Loaded } from '../../component/Loaded';
import { useText } from '../../text/useText';
import { useUrlState } from '../../url/useUrlState';
import { useAlarms } from '../alarms/queries';
import { AlarmTable } from './AlarmTable';
import { DeleteTopic } from './DeleteTopic';
import { Deliveries } from './Deliveries';
import { alarmsOf, useSubscriptions } from './data';
import { Subscribe } from './Subscribe';
import { Subscriptions } from './Subscriptions';
import { TestMessage } from './TestMessage';
import { TopicSettings } from './TopicSettings';
import { notificationsText } from './text';

/** One topic. */
export function TopicPage() {
  const { name = '' } = useParams();
  const session = useSession();
  const [params] = useUrlState();
  const region = params.get('region') ?? session.region;
  const arn = `arn:aws:sns:${region}:${session.account}:${name}`;
  const subscriptions = useSubscriptions(arn);
  const alarms = useAlarms();
  return (
    <Loaded query={subscriptions}>
      {(loaded) => (
        <Topic
          name={name}
          arn={arn}
          subscriptions={loaded}
          alarms={alarms.data && alarmsOf(alarms.data, arn)}
        />
      )}
    </Loaded>
  );
}

export interface TopicProps {
  readonly name: string;
  readonly arn: string;
  readonly subscriptions: readonly Subscription[];
  /** Those that lead here; undefined until they are known. */
  readonly alarms: readonly Alarm[] | undefined;
}

function Topic(topic: TopicProps) {
  const t = useText(notificationsText);
  const { name, arn, subscriptions, alarms } = topic;
  const [params, setParams] = useUrlState();
  const close = () => setParams({ do: undefined });
  const doing = params.get('do');
  return (
    <ContentLayout header={<TopicHeader {...topic} />}>
      <SpaceBetween size="m">
        <Nobody subscriptions={subscriptions} alarms={alarms?.length ?? 0} />
        <Tabs
          ariaLabel={name}
          activeTabId={params.get('tab') ?? 'subscriptions'}
          onChange={({ detail }) =>
            setParams({ tab: detail.activeTabId === 'subscriptions' ? undefined : detail.activeTabId })
          }
          tabs={[
            {
              id: 'subscriptions',
              label: t('tabSubscriptions', { count: subscriptions.length }),
              content: <Subscriptions subscriptions={subscriptions} />,
            },
            { id: 'deliveries', label: t('tabDeliveries'), content: <Deliveries topic={arn} /> },
            {
              id: 'alarms',
              label: t('tabAlarms', { count: alarms?.length ?? '…' }),
              content: <AlarmTable topic={arn} />,
            },
            { id: 'settings', label: t('tabSettings'), content: <TopicSettings topic={arn} /> },
          ]}
        />
      </SpaceBetween>
      {doing === 'subscribe' && <Subscribe {...topic} close={close} />}
      {doing === 'test' && <TestMessage {...topic} close={close} />}
      {doing === 'delete' && <DeleteTopic {...topic} close={close} />}
    </ContentLayout>
  );
}

function TopicHeader({ name, arn }: TopicProps) {
  const t = useText(notificationsText);
  const may = useMay('operator');
  const [, setParams] = useUrlState();
  const begin = (what: string) => () => may && setParams({ do: what });
  useShortcut('t', t('test'), begin('test'));
  useShortcut('s', t('subscribe'), begin('subscribe'));
  const usual = { disabled: !may, disabledReason: t('operatorsOnly') };
  return (
    <Header
      variant="h1"
      description={arn}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button {...usual} onClick={begin('delete')}>
            {t('remove')}
          </Button>
          <Button {...usual} onClick={begin('test')}>
            {t('test')}
          </Button>
          <Button variant="primary" {...usual} onClick={begin('subscribe')}>
            {t('subscribe')}
          </Button>
        </SpaceBetween>
      }
    >
      {name}
    </Header>
  );
}

interface NobodyProps {
  readonly subscriptions: readonly Subscription[];
  readonly alarms: number;
}

/** Warns of a topic whose messages nobody gets. */
function Nobody({ subscriptions, alarms }: NobodyProps) {
  const t = useText(notificationsText);
  return subscriptions.some((each) => each.arn) ? null : (
    <Alert type="warning" header={t('nobodyHeader')} statusIconAriaLabel={t('nobodyHeader')}>
      {t(subscriptions.length === 0 ? 'nobodyNone' : 'nobodyPending')}{' '}
      {alarms > 0 && t('nobodyAlarms', { count: alarms })}
    </Alert>
  );
}
