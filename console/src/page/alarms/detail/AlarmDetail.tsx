import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useParams } from 'react-router';
import type { Alarm } from '../../../api/alarms';
import { useShortcut } from '../../../app/shortcuts';
import { AppLink } from '../../../component/AppLink';
import { Empty } from '../../../component/Empty';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { CompositePanel } from '../rule/CompositePanel';
import { AlarmHeader } from './AlarmHeader';
import { ActionsTab } from './actions/ActionsTab';
import { ConfigurationTab } from './ConfigurationTab';
import { GraphPanel } from './GraphPanel';
import { HistoryTab } from './HistoryTab';
import { LogPanel } from './LogPanel';
import { useAlarm } from './queries';
import { Summary } from './Summary';
import { detailText } from './text';
import { WhyTab } from './why/WhyTab';

/** One alarm: how it stands and why, what it watches, what happened, who hears of it. */
export function AlarmDetail() {
  const { name = '' } = useParams();
  const t = useText(detailText);
  return (
    <Loaded query={useAlarm(name)}>
      {(alarm) =>
        alarm ? (
          <Shown key={name} alarm={alarm} />
        ) : (
          <Empty title={t('unknown', { name })} action={<AppLink to="/alarms">{t('toList')}</AppLink>}>
            {t('unknownMore')}
          </Empty>
        )
      }
    </Loaded>
  );
}

function Shown({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(detailText);
  const [params, setParams] = useUrlState();
  const show = (tab: string) => setParams({ tab });
  useShortcut('h', t('keyHistory'), () => show('history'));
  useShortcut('w', t('keyWhy'), () => show('why'));
  return (
    <SpaceBetween size="l">
      <AlarmHeader alarm={alarm} />
      <Summary alarm={alarm} />
      <Watched alarm={alarm} />
      <Tabs
        activeTabId={params.get('tab') ?? 'why'}
        onChange={({ detail }) => show(detail.activeTabId)}
        tabs={[
          { id: 'why', label: t('tabWhy'), content: <WhyTab alarm={alarm} /> },
          { id: 'history', label: t('tabHistory'), content: <HistoryTab alarm={alarm} /> },
          { id: 'actions', label: t('tabActions'), content: <ActionsTab alarm={alarm} /> },
          { id: 'configuration', label: t('tabConfiguration'), content: <ConfigurationTab alarm={alarm} /> },
        ]}
      />
    </SpaceBetween>
  );
}

/** What the state follows from: a graph, other alarms, or a query. */
function Watched({ alarm }: { readonly alarm: Alarm }) {
  switch (alarm.kind) {
    case 'MetricAlarm':
      return <GraphPanel alarm={alarm} />;
    case 'CompositeAlarm':
      return <CompositePanel alarm={alarm} />;
    case 'LogAlarm':
      return <LogPanel alarm={alarm} />;
  }
}
