import type { Principals } from '../../api/principals';
import type { Role } from '../../api/session';

/** A line of the table of who may call. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  /** Since when they may call; not yet for who is only invited. */
  readonly created?: string;
  readonly accessKeyIds: readonly string[];
  readonly hasPassword: boolean;
  /** When the link that they were given is good no more. */
  readonly invitedUntil?: string;
}

/** Everybody who may call, and who is only invited yet. */
export function peopleOf({ principals, invitations }: Principals): readonly Person[] {
  const expires = new Map(invitations.map((each) => [each.name, each.expires]));
  const known = new Set(principals.map(({ name }) => name));
  return [
    ...principals.map((each) => {
      const invitedUntil = expires.get(each.name);
      return invitedUntil === undefined ? each : { ...each, invitedUntil };
    }),
    ...invitations
      .filter(({ name }) => !known.has(name))
      .map(({ name, role, expires: invitedUntil }) => ({
        name,
        role,
        accessKeyIds: [],
        hasPassword: false,
        invitedUntil,
      })),
  ];
}
