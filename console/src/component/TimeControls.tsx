import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePreferences } from '../app/preferences';
import { useSession } from '../app/session';
import { useText } from '../text/useText';
import { offsetMinutes, useTimeFormat } from '../time/format';
import { formatRange, type TimeRange } from '../time/range';
import { useTimes } from '../time/TimeContext';
import { changed } from '../url/useUrlState';
import { componentText } from './text';

const RELATIVE = [
  [15, 'minute', 60],
  [1, 'hour', 3600],
  [3, 'hour', 3600],
  [12, 'hour', 3600],
  [1, 'day', 86_400],
  [3, 'day', 86_400],
  [1, 'week', 604_800],
] as const;

const SECONDS = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 30 * 86_400,
  year: 365 * 86_400,
} as const;

const EVERY = [10, 30, 60, 300];

/** The time range, refresh, refresh by itself and a link to share: the right end of most pages' headers. */
export function TimeControls() {
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <TimeRangeControl />
      <RefreshControl />
      <CopyLink />
    </SpaceBetween>
  );
}

export function TimeRangeControl() {
  const t = useText(componentText);
  const { zone } = usePreferences();
  const { range, setRange } = useTimes();
  const format = useTimeFormat();
  return (
    <DateRangePicker
      value={toPicker(range)}
      onChange={({ detail }) => {
        const next = detail.value && fromPicker(detail.value);
        if (next) {
          setRange(next);
        }
      }}
      relativeOptions={RELATIVE.map(([amount, unit]) => ({
        key: `${amount}${unit}`,
        amount,
        unit,
        type: 'relative' as const,
      }))}
      isValidRange={(value) =>
        value && fromPicker(value) ? { valid: true } : { valid: false, errorMessage: t('rangeInvalid') }
      }
      getTimeOffset={(date) => offsetMinutes(zone, date)}
      showClearButton={false}
      hideTimeOffset={false}
      ariaLabel={t('timeRange')}
      placeholder={t('timeRange')}
      i18nStrings={{
        formatRelativeRange: (value) =>
          t('relative', { duration: format.duration(value.amount * SECONDS[value.unit]) }),
      }}
    />
  );
}

function toPicker(range: TimeRange): DateRangePickerProps.Value {
  if (range.kind === 'between') {
    return { type: 'absolute', startDate: range.from.toISOString(), endDate: range.to.toISOString() };
  }
  const [, unit, length] = [...RELATIVE].reverse().find(([, , each]) => range.seconds % each === 0) ?? [
    0,
    'second' as const,
    1,
  ];
  return { type: 'relative', amount: range.seconds / length, unit };
}

function fromPicker(value: DateRangePickerProps.Value): TimeRange | undefined {
  if (value.type === 'relative') {
    return value.amount > 0 ? { kind: 'last', seconds: value.amount * SECONDS[value.unit] } : undefined;
  }
  const from = new Date(value.startDate);
  const to = new Date(value.endDate);
  return from.getTime() < to.getTime() ? { kind: 'between', from, to } : undefined;
}

export function RefreshControl() {
  const t = useText(componentText);
  const format = useTimeFormat();
  const { refresh, refreshEvery, setRefreshEvery } = useTimes();
  const text = (seconds: number) =>
    seconds === 0 ? t('off') : t('every', { duration: format.duration(seconds) });
  return (
    <ButtonDropdown
      ariaLabel={t('refreshEvery')}
      items={[0, ...EVERY].map((seconds) => ({
        id: String(seconds),
        itemType: 'checkbox' as const,
        text: text(seconds),
        checked: seconds === refreshEvery,
      }))}
      onItemClick={({ detail }) => setRefreshEvery(Number(detail.id))}
      mainAction={{ iconName: 'refresh', ariaLabel: t('refresh'), text: '', onClick: refresh }}
    />
  );
}

/** Copies a link with everything that is seen: region, and the time range as two instants. */
export function CopyLink() {
  const t = useText(componentText);
  const { interval } = useTimes();
  const session = useSession();
  const here = new URLSearchParams(window.location.search);
  const params = changed(here, {
    range: formatRange({ kind: 'between', ...interval }),
    region: here.get('region') ?? session.region,
    refresh: undefined,
  });
  return (
    <CopyToClipboard
      variant="icon"
      textToCopy={`${window.location.origin}${window.location.pathname}?${params}${window.location.hash}`}
      copyButtonAriaLabel={t('copyLink')}
      copySuccessText={`${t('copied')}. ${t('copyLinkMore')}`}
      copyErrorText={t('copyFailed')}
    />
  );
}
