import Table from '@cloudscape-design/components/table';
import { AlarmLink } from '../../component/AlarmLink';
import { Empty } from '../../component/Empty';
import { Problem } from '../../component/Problem';
import { STATE_WORDS, StateBadge } from '../../component/StateBadge';
import { componentText } from '../../component/text';
import { useText } from '../../text/useText';
import { useAlarms } from '../alarms/queries';
import { alarmsOf, statesThatSend } from './data';
import { notificationsText } from './text';

/** The alarms that send to a topic. */
export function AlarmTable({ topic }: { readonly topic: string }) {
  const t = useText(notificationsText);
  const words = useText(componentText);
  const alarms = useAlarms();
  return (
    <Table
      items={alarmsOf(alarms.data ?? [], topic)}
      loading={alarms.isPending}
      loadingText={words('loading')}
      trackBy="AlarmName"
      wrapLines
      ariaLabels={{ tableLabel: t('alarms') }}
      empty={
        alarms.error ? (
          <Problem error={alarms.error} retry={() => alarms.refetch()} />
        ) : (
          <Empty
            title={t('noAlarms')}
            command={`aws cloudwatch put-metric-alarm --alarm-name Errors --namespace Shop --metric-name Errors --statistic Sum --period 60 --evaluation-periods 1 --threshold 10 --comparison-operator GreaterThanThreshold --alarm-actions ${topic}`}
          >
            {t('noAlarmsMore')}
          </Empty>
        )
      }
      columnDefinitions={[
        {
          id: 'name',
          header: t('alarm'),
          cell: (alarm) => <AlarmLink name={alarm.AlarmName} />,
          isRowHeader: true,
        },
        { id: 'state', header: t('state'), cell: (alarm) => <StateBadge state={alarm.StateValue} /> },
        {
          id: 'when',
          header: t('when'),
          cell: (alarm) =>
            statesThatSend(alarm, topic)
              .map((state) => words(STATE_WORDS[state]))
              .join(', '),
        },
      ]}
    />
  );
}
