import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { AlarmLink } from '../../component/AlarmLink';
import { Empty } from '../../component/Empty';
import { GuideLink } from '../../component/GuideLink';
import { Instant } from '../../component/Instant';
import { Problem } from '../../component/Problem';
import { SeverityBadge } from '../../component/SeverityBadge';
import { componentText } from '../../component/text';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import { useAlarms } from './data';
import { overviewText } from './text';

/** The alarms that are on, the most severe first. */
export function AlarmsNow() {
  const t = useText(overviewText);
  const words = useText(componentText);
  const format = useTimeFormat();
  const alarms = useAlarms();
  const on = (alarms.data ?? []).filter((alarm) => alarm.state === 'ALARM');
  return (
    <Table
      header={<Header counter={alarms.data ? `(${on.length})` : ''}>{t('alarmsNow')}</Header>}
      items={on}
      trackBy="name"
      loading={alarms.isPending}
      loadingText={words('loading')}
      wrapLines
      ariaLabels={{ tableLabel: t('alarmsNow') }}
      columnDefinitions={[
        {
          id: 'severity',
          header: t('severity'),
          cell: (alarm) => <SeverityBadge severity={alarm.severity} />,
          minWidth: 110,
        },
        {
          id: 'name',
          header: t('name'),
          isRowHeader: true,
          cell: (alarm) => <AlarmLink name={alarm.name} />,
          minWidth: 180,
        },
        {
          id: 'since',
          header: t('since'),
          cell: (alarm) => (
            <>
              <Instant at={alarm.since} />
              <Box fontSize="body-s" color="text-body-secondary">
                {format.ago(alarm.since)}
              </Box>
            </>
          ),
          minWidth: 165,
        },
        {
          id: 'service',
          header: t('service'),
          cell: (alarm) =>
            alarm.origin ? <GuideLink place={alarm.origin}>{alarm.origin.guide}</GuideLink> : '–',
          minWidth: 130,
        },
        { id: 'reason', header: t('reason'), cell: (alarm) => alarm.reason, minWidth: 260 },
      ]}
      empty={
        // With alarms there AlarmCounts, above, tells the error of the same query.
        alarms.error && !alarms.data ? (
          <Problem error={alarms.error} retry={() => alarms.refetch()} />
        ) : (
          <Empty title={t('quiet')}>{t('quietMore', { count: alarms.data?.length ?? 0 })}</Empty>
        )
      }
    />
  );
}
