import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { AlarmState } from '../api/alarms';
import { useText } from '../text/useText';
import { componentText } from './text';

/** What states are called, by the key of their words in `componentText`. */
export const STATE_WORDS = {
  ALARM: 'stateAlarm',
  INSUFFICIENT_DATA: 'stateInsufficient',
  OK: 'stateOk',
} as const satisfies Record<AlarmState, string>;

const LOOKS = {
  ALARM: { type: 'error' },
  INSUFFICIENT_DATA: { type: 'pending', colorOverride: 'grey' },
  OK: { type: 'success' },
} as const satisfies Record<AlarmState, object>;

/** The state of an alarm, told by an icon, a colour and a word. */
export function StateBadge({ state }: { readonly state: AlarmState }) {
  const t = useText(componentText);
  return <StatusIndicator {...LOOKS[state]}>{t(STATE_WORDS[state])}</StatusIndicator>;
}
