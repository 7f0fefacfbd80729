import Alert from '@cloudscape-design/components/alert';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import type { Interval } from '../../../time/range';
import { clockTime, isZone } from '../../../time/zones';
import { type MuteDraft, type MuteProblems, timedOfDraft } from './draft';
import { muteText } from './text';
import { windowsOf } from './window';

const SHOWN = 3;

/** When a draft mutes next, by the clock of its zone. */
export function NextWindows({
  draft,
  problems,
}: {
  readonly draft: MuteDraft;
  readonly problems: MuteProblems;
}) {
  const t = useText(muteText);
  const format = useTimeFormat();
  const now = new Date();
  if (problems.schedule) {
    return <Alert type="error">{t(problems.schedule)}</Alert>;
  }
  const { name: _, alarms: __, ...wrong } = problems;
  if (Object.keys(wrong).length > 0 || !isZone(draft.zone)) {
    return null;
  }
  const windows = windowsOf(timedOfDraft(draft, now), now, SHOWN);
  if (!windows) {
    return <Alert type="info">{t('unknown')}</Alert>;
  }
  const clock = (at: Date) => clockTime(draft.zone, at).replace('T', ' ');
  const values = ({ from, to }: Interval) => ({
    from: clock(from),
    to: clock(to),
    zone: draft.zone,
    ago: format.ago(from, now),
  });
  return (
    <Alert type="info">
      {windows.map((window, index) => (
        <div key={window.from.getTime()}>
          {t(index > 0 ? 'afterwards' : window.from <= now ? 'open' : 'next', values(window))}
        </div>
      ))}
    </Alert>
  );
}
