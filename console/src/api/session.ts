import { own } from './http';

export type Role = 'viewer' | 'operator' | 'admin';

/** Who is signed in, and where. */
export interface Session {
  readonly user: { readonly name: string; readonly role: Role; readonly arn: string };
  readonly csrf: string;
  readonly account: string;
  readonly region: string;
  readonly regions: readonly string[];
  /** Whether systems are simulated here. */
  readonly demo: boolean;
  /** `none`: nobody is asked who they are. */
  readonly auth: 'sigv4' | 'none';
  readonly version: string;
}

/** Who is invited. */
export interface Invitation {
  readonly name?: string | null;
  readonly role: Role;
  readonly expires: string;
}

const SESSION = '/_hinomi/session';

export const readSession = () => own<Session>('GET', SESSION);

export const signIn = (name: string, password: string) =>
  own<Session>('POST', SESSION, { body: { name, password } });

export const signOut = () => own<unknown>('DELETE', SESSION);

export const changePassword = (current: string, next: string) =>
  own<Session>('POST', `${SESSION}/password`, { body: { current, next } });

export const readInvitation = (token: string) =>
  own<Invitation>('POST', '/_hinomi/invitations/read', { body: { token } });

export const acceptInvitation = (token: string, name: string, password: string) =>
  own<Session>('POST', '/_hinomi/invitations/accept', { body: { token, name, password } });
