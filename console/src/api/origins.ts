import type { Service, Severity } from './services';

/** The line of a guide that an alarm comes from. */
export interface Origin {
  readonly guide: string;
  readonly environment: string;
  readonly line: number;
  readonly severity: Severity;
}

/** Where alarms come from, by their names. */
export function originsOf(services: readonly Service[]): ReadonlyMap<string, Origin> {
  return new Map(
    services.flatMap(({ guide, environment, alarms }) =>
      alarms.map(({ name, line, severity }) => [name, { guide, environment, line, severity }]),
    ),
  );
}
