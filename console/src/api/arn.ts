/** The region and the name in an alarm's ARN; a text that is no ARN is a name. */
export function alarmOfArn(arn: string): { readonly region: string | undefined; readonly name: string } {
  const found = /^arn:[^:]*:cloudwatch:([^:]*):[^:]*:alarm:(.+)$/s.exec(arn);
  return { region: found?.[1] || undefined, name: found?.[2] ?? arn };
}

/** The name in the ARN of a log group; a text that is no ARN is a name. */
export function groupOfArn(arn: string): string {
  return /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(arn)?.[1] ?? arn;
}
