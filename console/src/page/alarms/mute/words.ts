import type { MuteRule } from '../../../api/mutes';
import type { Translate } from '../../../text/texts';
import type { TimeFormat } from '../../../time/format';
import { muteOf } from './draft';
import type { muteText } from './text';
import { onceOf, seconds, timedOf, windowsOf } from './window';

export type MuteTranslate = Translate<keyof (typeof muteText)['en'] & string>;

/** When a rule mutes, in words; of one that mutes again and again, when it does so next. */
export function windowWords(
  rule: MuteRule,
  t: MuteTranslate,
  format: TimeFormat,
  now: Date = new Date(),
): string {
  const { Schedule } = rule.Rule;
  const [next] = windowsOf(timedOf(rule), now, 1) ?? [];
  const once = onceOf(Schedule);
  if (once) {
    const { from, to } = next ?? once;
    return t('between', { from: format.dateTime(from), to: format.dateTime(to), zone: format.zone });
  }
  const length = seconds(Schedule.Duration);
  const values = {
    repeat: repeatWords(rule, t, now),
    duration: length === undefined ? Schedule.Duration : format.duration(length),
    zone: Schedule.Timezone ?? 'UTC',
  };
  return next
    ? t('repeatsNext', {
        ...values,
        from: format.dateTime(next.from),
        to: format.dateTime(next.to),
        here: format.zone,
      })
    : t('repeats', values);
}

function repeatWords(rule: MuteRule, t: MuteTranslate, now: Date): string {
  const { repeat, time, weekdays, day } = muteOf(rule, now);
  switch (repeat) {
    case 'week':
      return weekdays.length === 7
        ? t('daily', { time })
        : t('weekly', { days: weekdays.map((each) => t(each)).join(', '), time });
    case 'month':
      return t('monthly', { day, time });
    case 'cron':
      return rule.Rule.Schedule.Expression;
  }
}
