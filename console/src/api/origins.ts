import type { CallOptions } from './aws';
import { readServices, type Severity } from './overview';

/** The line of a guide that an alarm comes from. */
export interface Origin {
  readonly guide: string;
  readonly environment: string;
  readonly line: number;
  readonly severity: Severity;
}

/** Where alarms come from, by their names: the guides that are applied. */
export async function alarmOrigins(options: CallOptions = {}): Promise<ReadonlyMap<string, Origin>> {
  const services = await readServices(options);
  return new Map(
    services.flatMap(({ guide, environment, alarms }) =>
      alarms.map(({ name, line, severity }) => [name, { guide, environment, line, severity }]),
    ),
  );
}
