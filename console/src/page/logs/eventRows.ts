import type { LogEvent } from '../../api/logStreams';
import type { ResultData, ResultRecord } from '../../result/data';

/** Events as rows of results, with the names and the form of times that Logs Insights has. */
export function eventRows(events: readonly LogEvent[], withStream: boolean): ResultData {
  return {
    columns: withStream ? ['@timestamp', '@logStream', '@message'] : ['@timestamp', '@message'],
    records: events.map(eventRow),
  };
}

function eventRow({ timestamp, ingestionTime, logStreamName, message }: LogEvent): ResultRecord {
  return {
    fields: {
      '@timestamp': timeText(timestamp),
      '@message': message,
      ...(logStreamName ? { '@logStream': logStreamName } : {}),
      ...(ingestionTime === undefined ? {} : { '@ingestionTime': timeText(ingestionTime) }),
    },
  };
}

/** `2026-03-10 06:00:00.000`, in UTC. */
export function timeText(millis: number): string {
  return new Date(millis).toISOString().slice(0, 23).replace('T', ' ');
}

/** The place of an event among others: that of its time and its message, or of the first at its time. */
export function placeOfEvent(events: readonly LogEvent[], at: number, message: string | undefined): number {
  const same = events.findIndex((each) => each.timestamp === at && each.message === message);
  return same >= 0 ? same : events.findIndex((each) => each.timestamp === at);
}
