import { type CallOptions, query } from './aws';

/** A subscription of a topic; who has not confirmed it gets nothing. */
export interface TopicSubscription {
  readonly arn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly confirmed: boolean;
}

const VERSION = '2010-03-31';

/** All subscriptions of a topic. */
export async function subscriptionsOf(
  topic: string,
  options: CallOptions = {},
): Promise<readonly TopicSubscription[]> {
  const all: TopicSubscription[] = [];
  let next = '';
  do {
    const page = await query(
      VERSION,
      'ListSubscriptionsByTopic',
      { TopicArn: topic, ...(next ? { NextToken: next } : {}) },
      options,
    );
    for (const member of page.querySelectorAll('Subscriptions > member')) {
      const text = (name: string) => member.querySelector(name)?.textContent ?? '';
      const arn = text('SubscriptionArn');
      all.push({
        arn,
        protocol: text('Protocol'),
        endpoint: text('Endpoint'),
        confirmed: arn.startsWith('arn:'),
      });
    }
    next = page.querySelector('NextToken')?.textContent ?? '';
  } while (next);
  return all;
}

/** The ARNs of all topics. */
export async function topics(options: CallOptions = {}): Promise<readonly string[]> {
  const all: string[] = [];
  let next = '';
  do {
    const page = await query(VERSION, 'ListTopics', next ? { NextToken: next } : {}, options);
    all.push(...[...page.querySelectorAll('Topics > member > TopicArn')].map((arn) => arn.textContent ?? ''));
    next = page.querySelector('NextToken')?.textContent ?? '';
  } while (next);
  return all;
}
