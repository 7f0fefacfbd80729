import Box from '@cloudscape-design/components/box';
import { STATE_WORDS } from '../../../component/StateBadge';
import { componentText } from '../../../component/text';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { secondsOf } from '../../../time/range';
import { useTimes } from '../../../time/TimeContext';
import type { Stretch } from './history';
import { STATE_COLORS } from './stateColors';
import { detailText } from './text';

/** More than these are not read out one by one. */
const MOST_READ = 20;

/** The states over the time that is looked at, as a strip in their colours. */
export function StateStrip({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const t = useText(detailText);
  const words = useText(componentText);
  const format = useTimeFormat();
  const { interval } = useTimes();
  if (stretches.length === 0) {
    return <Box color="text-body-secondary">{t('noStates')}</Box>;
  }
  const place = (at: Date) => (at.getTime() - interval.from.getTime()) / 10 / secondsOf(interval);
  const say = (stretch: Stretch) =>
    t('stretch', {
      state: words(STATE_WORDS[stretch.state]),
      from: format.dateTime(stretch.from),
      duration: format.duration(secondsOf(stretch)),
    });
  const label = t('statesOf', {
    from: format.dateTime(interval.from),
    to: format.dateTime(interval.to),
    list: stretches.slice(-MOST_READ).map(say).join('; '),
  });
  return (
    <div className="state-strip" role="img" aria-label={label}>
      {stretches.map((stretch) => (
        <div
          key={stretch.from.getTime()}
          title={say(stretch)}
          className={`state-stretch state-${stretch.state}`}
          style={{
            left: `${place(stretch.from)}%`,
            width: `max(2px, ${place(stretch.to) - place(stretch.from)}%)`,
            backgroundColor: STATE_COLORS[stretch.state],
          }}
        />
      ))}
    </div>
  );
}
