import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AlarmState } from '../../api/alarms';
import type { Severity } from '../../api/services';
import { AppLink } from '../../component/AppLink';
import { Loaded } from '../../component/Loaded';
import { writeFilter } from '../../component/tableFilter';
import { componentText } from '../../component/text';
import { useText } from '../../text/useText';
import { useAlarms, type WatchedAlarm } from './data';
import { overviewText } from './text';

const SEVERITIES = [
  ['critical', 'error'],
  ['warning', 'warning'],
  ['info', 'info'],
  ['unrated', 'error'],
] as const;

/** How many alarms are on, by their severity, and how many are not. */
export function AlarmCounts() {
  const t = useText(overviewText);
  const words = useText(componentText);
  const alarms = useAlarms();
  return (
    <Container>
      <Loaded query={alarms}>
        {(all) => (
          <ColumnLayout columns={SEVERITIES.length + 2} variant="text-grid" minColumnWidth={120}>
            {SEVERITIES.map(([severity, type]) => (
              <Count
                key={severity}
                label={`${t('inAlarm')}: ${words(`severity_${severity}`)}`}
                type={type}
                state="ALARM"
                severity={severity}
                alarms={all.filter((alarm) => alarm.state === 'ALARM' && alarm.severity === severity)}
              />
            ))}
            <Count
              label={t('insufficient')}
              type="pending"
              state="INSUFFICIENT_DATA"
              alarms={all.filter((alarm) => alarm.state === 'INSUFFICIENT_DATA')}
            />
            <Count
              label={t('ok')}
              type="success"
              state="OK"
              alarms={all.filter((alarm) => alarm.state === 'OK')}
            />
          </ColumnLayout>
        )}
      </Loaded>
    </Container>
  );
}

interface CountProps {
  readonly label: string;
  readonly type: StatusIndicatorProps.Type;
  readonly state: AlarmState;
  /** Of any severity without it. */
  readonly severity?: Severity;
  readonly alarms: readonly WatchedAlarm[];
}

function Count({ label, type, state, severity, alarms }: CountProps) {
  const filter = writeFilter({
    operation: 'and',
    tokens: [
      { propertyKey: 'state', operator: '=', value: state },
      ...(severity ? [{ propertyKey: 'severity', operator: '=', value: severity }] : []),
    ],
  });
  return (
    <div>
      <Box variant="awsui-key-label">{label}</Box>
      <StatusIndicator type={alarms.length > 0 ? type : 'stopped'}>
        <AppLink
          to="/alarms"
          params={{ filter }}
          fontSize="display-l"
          ariaLabel={`${label}: ${alarms.length}`}
        >
          {alarms.length}
        </AppLink>
      </StatusIndicator>
    </div>
  );
}
