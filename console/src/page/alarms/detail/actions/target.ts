/** What an action of an alarm leads to (docs/alarms.md, "What can be done on a change"). */
export type Target =
  | { readonly kind: 'topic'; readonly arn: string; readonly name: string }
  | { readonly kind: 'webhook'; readonly url: string }
  | { readonly kind: 'other'; readonly arn: string };

/** Reads an action as an alarm has it. */
export function targetOf(action: string): Target {
  if (/^https?:\/\//.test(action)) {
    return { kind: 'webhook', url: action };
  }
  const topic = /^arn:[^:]+:sns:[^:]*:[^:]*:(.+)$/.exec(action)?.[1];
  return topic ? { kind: 'topic', arn: action, name: topic } : { kind: 'other', arn: action };
}
