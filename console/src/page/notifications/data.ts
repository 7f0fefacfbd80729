import { useQuery } from '@tanstack/react-query';
import type { Alarm, AlarmState } from '../../api/alarms';
import { listDeliveries, listSubscriptions, listTopics, topicAttributes } from '../../api/sns';
import { useTimes } from '../../time/TimeContext';

/** More are not shown. */
export const MOST_DELIVERIES = 100;
const DELIVERY_POLL_MILLIS = 5_000;

/** All topics with all subscriptions. */
export function useTopics() {
  const { now } = useTimes();
  return useQuery({
    queryKey: ['sns', 'topics', now],
    queryFn: async ({ signal }) => {
      const [topics, subscriptions] = await Promise.all([
        listTopics({ signal }),
        listSubscriptions(undefined, { signal }),
      ]);
      return topics.map((arn) => ({
        arn,
        subscriptions: subscriptions.filter((each) => each.topic === arn),
      }));
    },
    placeholderData: (before) => before,
  });
}

export function useSubscriptions(topic: string) {
  const { now } = useTimes();
  return useQuery({
    queryKey: ['sns', 'subscriptions', topic, now],
    queryFn: ({ signal }) => listSubscriptions(topic, { signal }),
    placeholderData: (before) => before,
  });
}

export function useTopicAttributes(topic: string) {
  return useQuery({
    queryKey: ['sns', 'attributes', topic],
    queryFn: ({ signal }) => topicAttributes(topic, { signal }),
  });
}

export function useDeliveries(topic: string) {
  return useQuery({
    queryKey: ['sns', 'deliveries', topic],
    queryFn: ({ signal }) => listDeliveries(topic, MOST_DELIVERIES + 1, signal),
    refetchInterval: DELIVERY_POLL_MILLIS,
  });
}

/** The states in which an alarm sends to a topic. */
export function statesThatSend(alarm: Alarm, topic: string): readonly AlarmState[] {
  const actions: readonly (readonly [AlarmState, readonly string[] | undefined])[] = [
    ['ALARM', alarm.AlarmActions],
    ['OK', alarm.OKActions],
    ['INSUFFICIENT_DATA', alarm.InsufficientDataActions],
  ];
  return actions.filter(([, arns]) => arns?.includes(topic)).map(([state]) => state);
}

/** The alarms that send to a topic in some state. */
export function alarmsOf(alarms: readonly Alarm[], topic: string): readonly Alarm[] {
  return alarms.filter((alarm) => statesThatSend(alarm, topic).length > 0);
}
