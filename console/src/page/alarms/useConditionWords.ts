import { useCallback } from 'react';
import type { Alarm } from '../../api/alarms';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import { conditionText } from './conditionText';
import { conditionWords } from './words';

/** Says conditions in the language that is set. */
export function useConditionWords(): (alarm: Alarm) => string {
  const t = useText(conditionText);
  const format = useTimeFormat();
  return useCallback((alarm) => conditionWords(alarm, t, format), [t, format]);
}
