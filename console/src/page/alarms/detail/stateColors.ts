import type { AlarmState } from '../../../api/alarms';

/** Colours of states that are told apart on light and dark. */
export const STATE_COLORS: Readonly<Record<AlarmState, string>> = {
  ALARM: '#db3b3b',
  INSUFFICIENT_DATA: '#8c8c94',
  OK: '#2b9a5b',
};
