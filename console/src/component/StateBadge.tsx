import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { AlarmState } from '../api/alarms';
import { useText } from '../text/useText';
import { componentText } from './text';

/** The state of an alarm, told by an icon, a colour and a word. */
export function StateBadge({ state }: { readonly state: AlarmState }) {
  const t = useText(componentText);
  switch (state) {
    case 'OK':
      return <StatusIndicator type="success">{t('stateOk')}</StatusIndicator>;
    case 'ALARM':
      return <StatusIndicator type="error">{t('stateAlarm')}</StatusIndicator>;
    case 'INSUFFICIENT_DATA':
      return (
        <StatusIndicator type="pending" colorOverride="grey">
          {t('stateInsufficient')}
        </StatusIndicator>
      );
  }
}
