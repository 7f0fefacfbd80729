import { type CallOptions, query } from './aws';
import { own } from './http';

const VERSION = '2010-03-31';

/** A subscription of a topic, as SNS lists it. */
export interface Subscription {
  /** Absent until it is confirmed: SNS says `PendingConfirmation` then. */
  readonly arn: string | undefined;
  readonly topic: string;
  readonly protocol: string;
  readonly endpoint: string;
}

export const PROTOCOLS = ['email', 'email-json', 'https', 'http'] as const;

/** The name of a topic, of its ARN. */
export function topicName(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}

/** The ARNs of all topics. */
export async function listTopics(options: CallOptions = {}): Promise<readonly string[]> {
  const pages = await allPages('ListTopics', {}, options);
  return pages.flatMap((page) => [...page.querySelectorAll('Topics > member > TopicArn')].map(textOf));
}

/** All subscriptions, of one topic or of all. */
export async function listSubscriptions(
  topic?: string,
  options: CallOptions = {},
): Promise<readonly Subscription[]> {
  const pages = await (topic
    ? allPages('ListSubscriptionsByTopic', { TopicArn: topic }, options)
    : allPages('ListSubscriptions', {}, options));
  return pages.flatMap((page) => [...page.querySelectorAll('Subscriptions > member')].map(subscriptionOf));
}

function subscriptionOf(member: Element): Subscription {
  const arn = childText(member, 'SubscriptionArn');
  return {
    arn: arn.startsWith('arn:') ? arn : undefined,
    topic: childText(member, 'TopicArn'),
    protocol: childText(member, 'Protocol'),
    endpoint: childText(member, 'Endpoint'),
  };
}

/** The attributes of a topic. */
export async function topicAttributes(arn: string, options: CallOptions = {}): Promise<Attributes> {
  return attributesOf(await query(VERSION, 'GetTopicAttributes', { TopicArn: arn }, options));
}

/** The attributes of a subscription that is confirmed. */
export async function subscriptionAttributes(arn: string, options: CallOptions = {}): Promise<Attributes> {
  return attributesOf(await query(VERSION, 'GetSubscriptionAttributes', { SubscriptionArn: arn }, options));
}

export type Attributes = Readonly<Record<string, string>>;

function attributesOf(document: Document): Attributes {
  return Object.fromEntries(
    [...document.querySelectorAll('Attributes > entry')].map((entry) => [
      childText(entry, 'key'),
      childText(entry, 'value'),
    ]),
  );
}

/** Makes a topic, or finds the one of this name, and answers its ARN. */
export async function createTopic(name: string, displayName: string): Promise<string> {
  const answer = await query(VERSION, 'CreateTopic', {
    Name: name,
    ...(displayName
      ? { 'Attributes.entry.1.key': 'DisplayName', 'Attributes.entry.1.value': displayName }
      : {}),
  });
  return answer.querySelector('TopicArn')?.textContent ?? '';
}

export const deleteTopic = (arn: string) => query(VERSION, 'DeleteTopic', { TopicArn: arn });

export const subscribe = (topic: string, protocol: string, endpoint: string) =>
  query(VERSION, 'Subscribe', { TopicArn: topic, Protocol: protocol, Endpoint: endpoint });

export const unsubscribe = (arn: string) => query(VERSION, 'Unsubscribe', { SubscriptionArn: arn });

/** Sends a message to all who have confirmed, and answers its id. */
export async function publish(topic: string, subject: string, message: string): Promise<string> {
  const answer = await query(VERSION, 'Publish', {
    TopicArn: topic,
    Message: message,
    ...(subject ? { Subject: subject } : {}),
  });
  return answer.querySelector('MessageId')?.textContent ?? '';
}

/** A message on its way to an endpoint. */
export interface Delivery {
  readonly id: string;
  /** When it was published. */
  readonly at: string;
  readonly topic: string | null;
  readonly subscription: string | null;
  readonly protocol: string | null;
  readonly endpoint: string;
  readonly subject: string | null;
  /** `alarm` or `publisher`; null for confirmations. */
  readonly causeKind: string | null;
  /** The name of the alarm, or the ARN of who published it. */
  readonly cause: string | null;
  readonly state: 'WAITING' | 'RETRYING' | 'DELIVERED' | 'FAILED';
  readonly attempts: readonly {
    readonly at: string;
    readonly outcome: 'DELIVERED' | 'RETRY' | 'FAILED';
    readonly statusCode: number | null;
    readonly durationMillis: number;
    readonly error: string | null;
  }[];
}

/** What became of the messages of a topic, the newest first. */
export const listDeliveries = async (topic: string, limit: number, signal?: AbortSignal) =>
  (
    await own<{ deliveries: readonly Delivery[] }>('GET', '/_hinomi/notifications/deliveries', {
      query: { topic, limit },
      signal,
    })
  ).deliveries;

async function allPages(
  action: string,
  parameters: Readonly<Record<string, string>>,
  options: CallOptions,
): Promise<readonly Document[]> {
  const pages: Document[] = [];
  let next = '';
  do {
    const page = await query(
      VERSION,
      action,
      next ? { ...parameters, NextToken: next } : parameters,
      options,
    );
    pages.push(page);
    next = page.querySelector('NextToken')?.textContent ?? '';
  } while (next);
  return pages;
}

function childText(element: Element, name: string): string {
  return [...element.children].find((child) => child.tagName === name)?.textContent ?? '';
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}
