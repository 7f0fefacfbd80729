import { type Alarm, type AlarmState, type HistoryItem, since } from '../../../api/alarms';
import { parse } from '../../../api/http';
import { type Change, changesBetween } from '../../../component/changes';
import type { Interval } from '../../../time/range';
import { stateFilter } from '../list/order';

/** How many items of the history are looked at: of more the oldest are left out. */
export const MOST_HISTORY = 500;

/** A change of the state, or another reason for the same one. */
export interface Transition {
  readonly at: Date;
  readonly from: AlarmState | undefined;
  readonly to: AlarmState;
  readonly reason: string;
}

/** A time that an alarm was in one state. */
export interface Stretch extends Interval {
  readonly state: AlarmState;
}

/** A version of an alarm's configuration. */
export interface Version {
  readonly at: Date;
  readonly summary: string;
  /** Against the version before. */
  readonly changes: readonly Change[];
}

/** What became of an action. */
export interface Acted {
  readonly at: Date;
  readonly outcome: string;
  readonly target: string;
  readonly error: string | undefined;
  readonly message: string | undefined;
  readonly summary: string;
}

interface StateData {
  readonly stateValue?: string;
  readonly stateReason?: string;
}

const at = (item: HistoryItem) => new Date(item.Timestamp * 1000);

function dataOf<T>(item: HistoryItem): Partial<T> {
  const data = parse(item.HistoryData ?? '');
  return typeof data === 'object' && data !== null ? (data as Partial<T>) : {};
}

/** The changes of the state, newest first. */
export function transitions(items: readonly HistoryItem[]): readonly Transition[] {
  return items
    .filter((item) => item.HistoryItemType === 'StateUpdate')
    .flatMap((item) => {
      const data = dataOf<{ oldState: StateData; newState: StateData }>(item);
      const to = stateFilter(data.newState?.stateValue ?? null);
      return to
        ? [
            {
              at: at(item),
              from: stateFilter(data.oldState?.stateValue ?? null),
              to,
              reason: data.newState?.stateReason ?? item.HistorySummary,
            },
          ]
        : [];
    });
}

/** The states of an alarm over an interval, oldest first, as far as its history tells. */
export function stretches(
  alarm: Alarm,
  items: readonly HistoryItem[],
  interval: Interval,
  now: Date,
): readonly Stretch[] {
  const end = new Date(Math.min(interval.to.getTime(), now.getTime()));
  const changes = transitions(items)
    .filter((change) => change.from !== change.to)
    .reverse();
  const begins = changes.map((change) => ({ at: change.at, state: change.to }));
  const first = changes[0];
  if (first?.from) {
    const oldest = items.length < MOST_HISTORY ? items.findLast(isCreation) : items.at(-1);
    begins.unshift({ at: oldest ? at(oldest) : interval.from, state: first.from });
  } else if (!first) {
    begins.push({ at: since(alarm), state: alarm.StateValue });
  }
  return begins
    .map(({ at: from, state }, index) => ({ state, from, to: begins[index + 1]?.at ?? end }))
    .map(({ state, from, to }) => ({
      state,
      from: new Date(Math.max(from.getTime(), interval.from.getTime())),
      to: new Date(Math.min(to.getTime(), end.getTime())),
    }))
    .filter(({ from, to }) => from < to);
}

function isCreation(item: HistoryItem): boolean {
  return item.HistoryItemType === 'ConfigurationUpdate' && dataOf<{ type: string }>(item).type === 'Create';
}

/** What changes by itself, not by a person. */
const NOT_SET = new Set([
  'alarmConfigurationUpdatedTimestamp',
  'stateValue',
  'stateUpdatedTimestamp',
  'alarmArn',
  'alarmName',
  'childStates',
]);

/** The versions of an alarm's configuration, newest first. */
export function versions(items: readonly HistoryItem[]): readonly Version[] {
  const updates = items.filter((item) => item.HistoryItemType === 'ConfigurationUpdate');
  return updates.map((item, index) => {
    const data = dataOf<{
      createdAlarm: object;
      updatedAlarm: object;
      deletedAlarm: object;
      originalUpdatedFields: object;
    }>(item);
    const older = updates[index + 1];
    const after = data.createdAlarm ?? data.updatedAlarm;
    const before =
      data.deletedAlarm ?? (older && configurationOf(older)) ?? original(after, data.originalUpdatedFields);
    return {
      at: at(item),
      summary: item.HistorySummary,
      changes: changesBetween(data.createdAlarm ? {} : before, after ?? {}, NOT_SET),
    };
  });
}

function configurationOf(item: HistoryItem): object | undefined {
  const data = dataOf<{ createdAlarm: object; updatedAlarm: object }>(item);
  return data.createdAlarm ?? data.updatedAlarm;
}

/** What was there before, where the version before is not known any more. */
function original(after: object | undefined, changed: object | undefined): object | undefined {
  return after && changed ? { ...after, ...changed } : after;
}

/** What became of the actions, newest first. */
export function acted(items: readonly HistoryItem[]): readonly Acted[] {
  return items
    .filter((item) => item.HistoryItemType === 'Action' || item.HistoryItemType === 'AlarmContributorAction')
    .map((item) => {
      const data = dataOf<{
        actionState: string;
        notificationResource: string;
        error: string;
        publishedMessage: string;
      }>(item);
      return {
        at: at(item),
        outcome: data.actionState ?? '',
        target: data.notificationResource ?? '',
        error: data.error ?? undefined,
        message: data.publishedMessage ?? undefined,
        summary: item.HistorySummary,
      };
    });
}

/** JSON with line breaks, and the JSON in its texts too; what is none stays as it is. */
export function readable(message: string): string {
  const opened = (_: string, value: unknown) =>
    typeof value === 'string' && value.startsWith('{') ? (parse(value) ?? value) : value;
  const read = parse(message);
  return read === undefined ? message : JSON.stringify(read, opened, 2);
}
