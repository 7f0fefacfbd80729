import { ApiError, codeOf, messageOf, parse, send } from './http';

/** A service that speaks JSON: the prefix of `X-Amz-Target`, and the version of the protocol. */
export interface JsonService {
  readonly target: string;
  readonly version: '1.0' | '1.1';
  /** The member that asks for the next page, and tells that there is one. */
  readonly token: string;
}

export const CLOUDWATCH: JsonService = {
  target: 'GraniteServiceVersion20100801',
  version: '1.0',
  token: 'NextToken',
};
export const LOGS: JsonService = { target: 'Logs_20140328', version: '1.1', token: 'nextToken' };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly region?: string | undefined;
}

export interface ListOptions extends CallOptions {
  /** No further page once there are so many. */
  readonly most?: number;
}

/** Calls an operation by AWS's JSON protocol; times are seconds since 1970 where CloudWatch has them. */
export async function call<O>(
  service: JsonService,
  operation: string,
  input: object = {},
  options: CallOptions = {},
): Promise<O> {
  const response = await open(service, operation, input, options);
  return ((await response.json()) ?? {}) as O;
}

/** As [call], for operations that answer with a stream of events. */
export async function open(
  service: JsonService,
  operation: string,
  input: object,
  options: CallOptions = {},
): Promise<Response> {
  const response = await send('/', {
    method: 'POST',
    headers: {
      'content-type': `application/x-amz-json-${service.version}`,
      'x-amz-target': `${service.target}.${operation}`,
    },
    body: JSON.stringify(input),
    region: options.region,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!response.ok) {
    const text = await response.text();
    const body = parse(text);
    throw new ApiError(response.status, codeOf(body), messageOf(body) ?? text, body);
  }
  return response;
}

/** Follows the tokens of an operation that answers page by page. */
export async function callAll<O, T>(
  service: JsonService,
  operation: string,
  input: object,
  items: (page: O) => readonly T[] | undefined,
  options: ListOptions = {},
): Promise<T[]> {
  const all: T[] = [];
  let next: unknown;
  do {
    const page = await call<O>(
      service,
      operation,
      next ? { ...input, [service.token]: next } : input,
      options,
    );
    all.push(...(items(page) ?? []));
    next = (page as Record<string, unknown>)[service.token];
  } while (next && all.length < (options.most ?? Number.POSITIVE_INFINITY));
  return all;
}

/** Calls an operation by AWS's query protocol, which SNS speaks alone, and answers its XML. */
export async function query(
  version: string,
  action: string,
  parameters: Readonly<Record<string, string>> = {},
  options: CallOptions = {},
): Promise<Document> {
  const response = await send('/', {
    method: 'POST',
    body: new URLSearchParams({ Action: action, Version: version, ...parameters }),
    region: options.region,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const text = await response.text();
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (!response.ok) {
    throw new ApiError(
      response.status,
      document.querySelector('Error > Code')?.textContent ?? '',
      document.querySelector('Error > Message')?.textContent ?? text,
      text,
    );
  }
  return document;
}
