import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMemo } from 'react';
import { type Alarm, since } from '../../../api/alarms';
import { AlarmLink } from '../../../component/AlarmLink';
import { GuideLink } from '../../../component/GuideLink';
import { Instant } from '../../../component/Instant';
import type { Column } from '../../../component/ResourceTable';
import { SeverityBadge } from '../../../component/SeverityBadge';
import { StateBadge } from '../../../component/StateBadge';
import { useText } from '../../../text/useText';
import { ActionsBadge, actionsKey } from '../ActionsBadge';
import { useMutedNames, useOrigins } from '../queries';
import { alarmsText } from '../text';
import { useConditionWords } from '../useConditionWords';
import { listText } from './text';

/** The columns of the list of alarms. */
export function useColumns(): readonly Column<Alarm>[] {
  const t = useText(listText);
  const words = useText(alarmsText);
  const condition = useConditionWords();
  const origins = useOrigins().data;
  const muted = useMutedNames();
  return useMemo(() => {
    const origin = (alarm: Alarm) => origins?.get(alarm.AlarmName);
    const acts = (alarm: Alarm) => words(actionsKey(alarm, muted?.has(alarm.AlarmName)));
    return [
      {
        id: 'name',
        header: t('name'),
        cell: (alarm) => <AlarmLink name={alarm.AlarmName} />,
        value: (alarm) => alarm.AlarmName,
        minWidth: 200,
      },
      {
        id: 'state',
        header: t('state'),
        cell: (alarm) => <State alarm={alarm} />,
        value: (alarm) => alarm.StateValue,
        minWidth: 150,
      },
      {
        id: 'since',
        header: t('since'),
        cell: (alarm) => <Instant at={since(alarm)} />,
        value: (alarm) => since(alarm).toISOString(),
        minWidth: 170,
      },
      {
        id: 'condition',
        header: t('condition'),
        cell: condition,
        value: condition,
        minWidth: 280,
      },
      {
        id: 'severity',
        header: t('severity'),
        cell: (alarm) => {
          const found = origin(alarm);
          return found ? <SeverityBadge severity={found.severity} /> : null;
        },
        value: (alarm) => origin(alarm)?.severity ?? 'unrated',
      },
      {
        id: 'guide',
        header: t('guide'),
        cell: (alarm) => {
          const found = origin(alarm);
          return found ? <GuideLink place={found} /> : null;
        },
        value: (alarm) => origin(alarm)?.guide ?? '',
      },
      {
        id: 'actions',
        header: t('actions'),
        cell: (alarm) => <ActionsBadge alarm={alarm} muted={muted?.has(alarm.AlarmName)} />,
        value: acts,
      },
      {
        id: 'kind',
        header: t('kind'),
        cell: (alarm) => words(`kind_${alarm.kind}`),
        value: (alarm) => words(`kind_${alarm.kind}`),
      },
      {
        id: 'description',
        header: t('description'),
        cell: (alarm) => alarm.AlarmDescription ?? '',
        value: (alarm) => alarm.AlarmDescription ?? '',
        hidden: true,
      },
    ];
  }, [t, words, condition, origins, muted]);
}

function State({ alarm }: { readonly alarm: Alarm }) {
  const words = useText(alarmsText);
  return (
    <SpaceBetween size="xxs">
      <StateBadge state={alarm.StateValue} />
      {alarm.EvaluationState && (
        <StatusIndicator type="warning">{words(`evaluation_${alarm.EvaluationState}`)}</StatusIndicator>
      )}
    </SpaceBetween>
  );
}
