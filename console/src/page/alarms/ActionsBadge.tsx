import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Alarm } from '../../api/alarms';
import { useText } from '../../text/useText';
import { alarmsText } from './text';

/** Whether an alarm tells anybody: its actions are enabled, disabled or muted. */
export function ActionsBadge({ alarm, muted }: { readonly alarm: Alarm; readonly muted: boolean }) {
  const t = useText(alarmsText);
  if (muted) {
    return (
      <StatusIndicator type="stopped" colorOverride="blue">
        {t('actionsMuted')}
      </StatusIndicator>
    );
  }
  return alarm.ActionsEnabled === false ? (
    <StatusIndicator type="stopped">{t('actionsOff')}</StatusIndicator>
  ) : (
    <StatusIndicator type="success" colorOverride="grey">
      {t('actionsOn')}
    </StatusIndicator>
  );
}
