import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPrincipals } from '../../api/principals';
import { useSession } from '../../app/session';
import { Empty } from '../../component/Empty';
import { Instant } from '../../component/Instant';
import { type Column, ResourceTable } from '../../component/ResourceTable';
import { useText } from '../../text/useText';
import { AddKey } from './AddKey';
import { AddProgram } from './AddProgram';
import { Invite } from './Invite';
import { type Person, peopleOf } from './people';
import { Revoke, type RevokedKind } from './Revoke';
import { administrationText } from './text';

/** What is being done. */
type Doing =
  | { readonly what: 'invite' | 'add' }
  | { readonly what: 'key'; readonly name: string }
  | { readonly what: 'revoke'; readonly target: string; readonly kind: RevokedKind };

/** Who may call, for administrators. */
export function Principals() {
  const t = useText(administrationText);
  const [doing, setDoing] = useState<Doing>();
  const principals = useQuery({
    queryKey: ['principals'],
    queryFn: ({ signal }) => listPrincipals(signal),
  });
  const close = () => setDoing(undefined);
  return (
    <>
      <ResourceTable
        id="principals"
        title={t('principals')}
        description={t('principalsMore')}
        items={principals.data && peopleOf(principals.data)}
        error={principals.error}
        retry={principals.refetch}
        trackBy={(each) => each.name}
        columns={useColumns(setDoing)}
        sort="name"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={() => setDoing({ what: 'add' })}>{t('addProgram')}</Button>
            <Button variant="primary" onClick={() => setDoing({ what: 'invite' })}>
              {t('invite')}
            </Button>
          </SpaceBetween>
        }
        empty={
          <Empty title={t('noPrincipals')} command="./hinomi principals add shop --role operator">
            {t('noPrincipalsMore')}
          </Empty>
        }
      />
      {doing?.what === 'invite' && <Invite close={close} />}
      {doing?.what === 'add' && <AddProgram close={close} />}
      {doing?.what === 'key' && <AddKey name={doing.name} close={close} />}
      {doing?.what === 'revoke' && <Revoke target={doing.target} kind={doing.kind} close={close} />}
    </>
  );
}

function useColumns(begin: (doing: Doing) => void): readonly Column<Person>[] {
  const t = useText(administrationText);
  const { user } = useSession();
  return [
    { id: 'name', header: t('name'), value: ({ name }) => name, cell: ({ name }) => name },
    {
      id: 'role',
      header: t('role'),
      value: ({ role }) => role,
      cell: ({ role }) => t(`roleMore_${role}`),
      minWidth: 170,
    },
    {
      id: 'created',
      header: t('created'),
      value: ({ created }) => created ?? '',
      cell: ({ created }) => created && <Instant at={new Date(created)} />,
      minWidth: 170,
    },
    {
      id: 'signIn',
      header: t('signIn'),
      value: (person) => t(signInOf(person)),
      cell: (person) => (
        <>
          <div>{t(signInOf(person))}</div>
          {person.invitedUntil && (
            <Box color="text-body-secondary" fontSize="body-s">
              {t('invitedUntil')} <Instant at={new Date(person.invitedUntil)} />
            </Box>
          )}
        </>
      ),
      minWidth: 165,
    },
    {
      id: 'keys',
      header: t('keys'),
      value: ({ accessKeyIds }) => accessKeyIds.join(' '),
      cell: ({ accessKeyIds }) =>
        accessKeyIds.length === 0 ? (
          <Box color="text-body-secondary">{t('noKeys')}</Box>
        ) : (
          accessKeyIds.map((id) => (
            <div key={id}>
              <Box variant="code">{id}</Box>{' '}
              <Button
                variant="inline-link"
                ariaLabel={t('revokeOf', { name: id })}
                onClick={() => begin({ what: 'revoke', target: id, kind: 'key' })}
              >
                {t('revoke')}
              </Button>
            </div>
          ))
        ),
      minWidth: 250,
    },
    {
      id: 'actions',
      header: t('actions'),
      cell: ({ name, created }) => (
        <SpaceBetween direction="horizontal" size="xs">
          {created && (
            <Button ariaLabel={t('addKeyOf', { name })} onClick={() => begin({ what: 'key', name })}>
              {t('addKey')}
            </Button>
          )}
          <Button
            ariaLabel={t('revokeOf', { name })}
            disabled={name === user.name}
            disabledReason={t('yourself')}
            onClick={() =>
              begin({ what: 'revoke', target: name, kind: created ? 'principal' : 'invitation' })
            }
          >
            {t('revoke')}
          </Button>
        </SpaceBetween>
      ),
      minWidth: 150,
    },
  ];
}

/** How somebody signs in, as a key of the texts. */
function signInOf({ hasPassword, created }: Person) {
  return hasPassword ? 'withPassword' : created ? 'withoutPassword' : 'onlyInvited';
}
