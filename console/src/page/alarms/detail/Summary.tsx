import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type Alarm, since } from '../../../api/alarms';
import { GuideLink } from '../../../component/GuideLink';
import { SeverityBadge } from '../../../component/SeverityBadge';
import { StateBadge } from '../../../component/StateBadge';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { useTimes } from '../../../time/TimeContext';
import { ActionsBadge } from '../ActionsBadge';
import { useOrigins } from '../queries';
import { alarmsText } from '../text';
import { useConditionWords } from '../useConditionWords';
import { useMutesOf } from './queries';
import { detailText } from './text';

const MISSING = ['breaching', 'notBreaching', 'ignore', 'missing'] as const;

/** How an alarm stands, why, and by which condition. */
export function Summary({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(detailText);
  const condition = useConditionWords();
  const muted = useMutesOf(alarm.AlarmName).data?.some((rule) => rule.Status === 'ACTIVE');
  const origin = useOrigins().data?.get(alarm.AlarmName);
  const missing = alarm.kind === 'CompositeAlarm' ? undefined : (alarm.TreatMissingData ?? 'missing');
  const known = MISSING.find((each) => each === missing);
  const items: KeyValuePairsProps.Item[] = [
    { label: t('state'), value: <State alarm={alarm} /> },
    ...(alarm.kind === 'CompositeAlarm' ? [] : [{ label: t('condition'), value: condition(alarm) }]),
    ...(known ? [{ label: t('missing'), value: t(`missing_${known}`) }] : []),
    { label: t('actionsLabel'), value: <ActionsBadge alarm={alarm} muted={muted} /> },
    ...(origin
      ? [
          {
            label: t('guide'),
            value: (
              <SpaceBetween direction="horizontal" size="xs">
                <GuideLink place={origin} />
                <SeverityBadge severity={origin.severity} />
              </SpaceBetween>
            ),
          },
        ]
      : []),
    ...(alarm.AlarmDescription ? [{ label: t('description'), value: alarm.AlarmDescription }] : []),
    ...(alarm.kind === 'MetricAlarm' && alarm.MetricName
      ? [{ label: t('metric'), value: metricName(alarm) }]
      : []),
  ];
  return (
    <Container>
      <SpaceBetween size="m">
        <KeyValuePairs columns={4} items={items} />
        <div>
          <Box variant="awsui-key-label">{t('reason')}</Box>
          <Box variant="div">{alarm.StateReason ?? ''}</Box>
        </div>
      </SpaceBetween>
    </Container>
  );
}

function State({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(detailText);
  const words = useText(alarmsText);
  const format = useTimeFormat();
  const { now } = useTimes();
  const from = since(alarm);
  const seconds = Math.max(0, (now.getTime() - from.getTime()) / 1000);
  return (
    <SpaceBetween size="xxs">
      <StateBadge state={alarm.StateValue} />
      <Box color="text-body-secondary" fontSize="body-s">
        {t('since', { at: format.dateTime(from), duration: format.duration(seconds) })}
      </Box>
      {alarm.EvaluationState && (
        <StatusIndicator type="warning">{words(`evaluation_${alarm.EvaluationState}`)}</StatusIndicator>
      )}
    </SpaceBetween>
  );
}

function metricName(alarm: Extract<Alarm, { kind: 'MetricAlarm' }>): string {
  const dimensions = (alarm.Dimensions ?? []).map((each) => `${each.Name}=${each.Value}`);
  return [alarm.Namespace, alarm.MetricName, ...dimensions].join(' · ');
}
