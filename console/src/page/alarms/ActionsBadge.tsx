import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Alarm } from '../../api/alarms';
import { useText } from '../../text/useText';
import { alarmsText } from './text';

/** Whether actions are done, by the key of its words; without `muted` that is not known. */
export function actionsKey(alarm: Alarm, muted: boolean | undefined) {
  if (muted) {
    return 'actionsMuted';
  }
  if (alarm.ActionsEnabled === false) {
    return 'actionsOff';
  }
  return muted === undefined ? 'actionsUnknown' : 'actionsOn';
}

const LOOKS = {
  actionsMuted: { type: 'stopped', colorOverride: 'blue' },
  actionsOff: { type: 'stopped' },
  actionsUnknown: { type: 'pending' },
  actionsOn: { type: 'success', colorOverride: 'grey' },
} as const;

/** Whether an alarm tells anybody: its actions are enabled, disabled or muted, or nobody knows whether they are muted. */
export function ActionsBadge({
  alarm,
  muted,
}: {
  readonly alarm: Alarm;
  readonly muted: boolean | undefined;
}) {
  const t = useText(alarmsText);
  const key = actionsKey(alarm, muted);
  return <StatusIndicator {...LOOKS[key]}>{t(key)}</StatusIndicator>;
}
