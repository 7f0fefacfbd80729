import { own } from './http';
import type { Role } from './session';

/** Somebody who may call: a person, or a program with keys. */
export interface Principal {
  readonly name: string;
  readonly role: Role;
  readonly created: string;
  readonly accessKeyIds: readonly string[];
  /** Whether somebody signs in by this name. */
  readonly hasPassword: boolean;
}

/** An invitation that nobody has used yet: of a principal, or of somebody who becomes one by it. */
export interface PendingInvitation {
  readonly name: string;
  readonly role: Role;
  readonly expires: string;
}

/** Who may call, and who has been invited to. */
export interface Principals {
  readonly principals: readonly Principal[];
  readonly invitations: readonly PendingInvitation[];
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

export const listPrincipals = (signal?: AbortSignal) => own<Principals>('GET', PATH, { signal });

export const addPrincipal = (name: string, role: Role) => own<NewKey>('POST', PATH, { body: { name, role } });

export const addKey = (name: string) => own<NewKey>('POST', `${PATH}/keys`, { body: { name } });

/** Takes away a key by its id, or a principal with all its keys and its invitation by its name. */
export const revoke = (target: string) => own<unknown>('POST', `${PATH}/revoke`, { body: { target } });

export const invite = (name: string, role: Role) =>
  own<InvitationLink>('POST', `${PATH}/invitation`, { body: { name, role } });

export const readAudit = (
  query: { readonly before?: string | undefined; readonly principal?: string; readonly limit: number },
  signal?: AbortSignal,
) => own<AuditPage>('GET', '/_hinomi/audit', { query, signal });
