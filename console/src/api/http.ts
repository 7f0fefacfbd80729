/** What the server refused, in its own words. */
export class ApiError extends Error {
  readonly status: number;
  /** Such as `ResourceNotFoundException`; empty for Hinomi's own routes. */
  readonly code: string;
  /** The whole answer. */
  readonly body: unknown;
  /** Seconds after which it is worth trying again, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, message: string, body: unknown, retryAfter?: number) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

/** The server did not answer at all. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'UnreachableError';
  }
}

/** Goes along with every request: who, which region, and in which language they read. */
const context = { csrf: '', region: '', language: '' };
let signedOut: () => void = () => {};

export function setRequestContext(change: Partial<typeof context>): void {
  Object.assign(context, change);
}

/** The region to which requests go that name none. */
export function usualRegion(): string {
  return context.region;
}

/** Called when the server says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** Sends a request as the person who is signed in. */
export async function send(
  path: string,
  init: RequestInit & { readonly region?: string | undefined } = {},
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('x-hinomi-csrf', context.csrf);
  if (context.language) {
    headers.set('accept-language', context.language);
  }
  const region = init.region ?? context.region;
  if (region) {
    headers.set('x-hinomi-region', region);
  }
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (cause) {
    if (init.signal?.aborted) {
      throw cause;
    }
    throw new UnreachableError(cause);
  }
  if (response.status === 401 && path !== '/_hinomi/session') {
    signedOut();
  }
  return response;
}

/** A route of Hinomi's own: JSON in, JSON out. */
export async function own<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: {
    readonly query?: Readonly<Record<string, string | number | undefined>>;
    readonly body?: unknown;
    readonly signal?: AbortSignal | undefined;
    readonly region?: string | undefined;
  } = {},
): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== '') {
      query.set(name, String(value));
    }
  }
  const response = await send(query.size > 0 ? `${path}?${query}` : path, {
    method,
    region: options.region,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.body === undefined
      ? {}
      : { body: JSON.stringify(options.body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  const body = parse(text);
  if (!response.ok) {
    const wait = Number(response.headers.get('retry-after'));
    throw new ApiError(response.status, '', messageOf(body) ?? text.trim(), body, wait || undefined);
  }
  return body as T;
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** AWS's errors say `message` or `Message`. */
export function messageOf(body: unknown): string | undefined {
  if (typeof body === 'object' && body !== null) {
    const { message, Message } = body as { message?: unknown; Message?: unknown };
    return typeof message === 'string' ? message : typeof Message === 'string' ? Message : undefined;
  }
  return undefined;
}

/** The code of AWS's errors: `Code`, or `__type` without its namespace. */
export function codeOf(body: unknown): string {
  const { __type, Code } = (body ?? {}) as { readonly __type?: string; readonly Code?: string };
  return Code ?? __type?.slice(__type.lastIndexOf('#') + 1) ?? '';
}
