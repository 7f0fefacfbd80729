import { own } from './http';
import type { Role } from './session';

/** Somebody who may call: a person, or a program with keys. */
export interface Principal {
  readonly name: string;
  readonly role: Role;
  readonly created: string;
  readonly accessKeyIds: readonly string[];
}

/** A key that was just made; its secret is shown this once. */
export interface NewKey {
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A link with which somebody chooses a password. */
export interface InvitationLink {
  readonly link: string;
  readonly expires: string;
}

/** Something that somebody did or tried to do. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly principal: string;
  readonly via: string;
  /** Such as `cloudwatch:PutMetricAlarm`. */
  readonly action: string;
  readonly region: string;
  readonly resource: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `ok`, or why it was refused or failed. */
  readonly outcome: string;
  readonly from: string;
}

interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** The `before` of the next page; null on the last. */
  readonly next: string | null;
}

const PATH = '/_hinomi/principals';

export const listPrincipals = async (signal?: AbortSignal) =>
  (await own<{ principals: readonly Principal[] }>('GET', PATH, { signal })).principals;

export const addPrincipal = (name: string, role: Role) => own<NewKey>('POST', PATH, { body: { name, role } });

export const addKey = (name: string) => own<NewKey>('POST', `${PATH}/keys`, { body: { name } });

/** Takes away a key by its id, or a principal with all its keys by its name. */
export const revoke = (target: string) => own<unknown>('POST', `${PATH}/revoke`, { body: { target } });

export const invite = (name: string, role: Role) =>
  own<InvitationLink>('POST', `${PATH}/invitation`, { body: { name, role } });

export const readAudit = (
  query: { readonly before?: string | undefined; readonly principal?: string; readonly limit: number },
  signal?: AbortSignal,
) => own<AuditPage>('GET', '/_hinomi/audit', { query, signal });
