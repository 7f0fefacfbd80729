import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ApiError } from '../../api/http';
import { acceptInvitation, type Invitation, readInvitation } from '../../api/session';
import { messageOf } from '../../component/Problem';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import { Frame } from './Frame';
import { NameField } from './NameField';
import { PasswordField } from './PasswordField';
import { signInText } from './text';
import { useEnter } from './useEnter';

/** Where an invitation leads: `/welcome#TOKEN`. What stands behind # is not sent with the page's address. */
export default function Welcome() {
  const t = useText(signInText);
  const token = useLocation().hash.slice(1);
  return (
    <Frame title={t('welcome')}>
      {token ? (
        <Reading key={token} token={token} />
      ) : (
        <NoUse header={t('noToken')} more={t('noTokenMore')} />
      )}
    </Frame>
  );
}

function Reading({ token }: { readonly token: string }) {
  const t = useText(signInText);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => readInvitation(token),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (invitation.data) {
    return <Accepting token={token} invitation={invitation.data} />;
  }
  if (!invitation.error) {
    return <StatusIndicator type="loading">{t('reading')}</StatusIndicator>;
  }
  if (invitation.error instanceof ApiError && invitation.error.status === 404) {
    return <NoUse header={t('usedUp')} more={t('usedUpMore')} />;
  }
  return (
    <Alert
      type="error"
      header={t('refused')}
      statusIconAriaLabel={t('refused')}
      action={<Button onClick={() => invitation.refetch()}>{t('retry')}</Button>}
    >
      {invitation.error instanceof ApiError ? messageOf(invitation.error) : t('unreachable')}
    </Alert>
  );
}

function NoUse({ header, more }: { readonly header: string; readonly more: string }) {
  const t = useText(signInText);
  const navigate = useNavigate();
  return (
    <Alert
      type="warning"
      header={header}
      statusIconAriaLabel={header}
      action={<Button onClick={() => navigate('/')}>{t('signIn')}</Button>}
    >
      {more}
    </Alert>
  );
}

function Accepting({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const t = useText(signInText);
  const format = useTimeFormat();
  const navigate = useNavigate();
  const enter = useEnter();
  const [name, setName] = useState(invitation.name ?? '');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'name' | 'password'>();
  const accepting = useMutation({
    mutationFn: (given: { name: string; password: string }) =>
      acceptInvitation(token, given.name, given.password),
    onSuccess: (session) => {
      enter(session);
      navigate('/', { replace: true });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = {
      name: String(form.get('username') ?? '').trim(),
      password: String(form.get('new-password') ?? ''),
    };
    const lacks = given.name === '' ? 'name' : given.password === '' ? 'password' : undefined;
    setMissing(lacks);
    if (!lacks && !accepting.isPending) {
      accepting.mutate(given);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <SpaceBetween size="l">
        <span>
          {t('invitedAs', {
            role: t(`role_${invitation.role}`),
            time: `${format.dateTime(new Date(invitation.expires))} ${format.zone}`,
          })}
        </span>
        {accepting.error && (
          <div role="alert">
            <Alert type="error" header={t('refused')} statusIconAriaLabel={t('refused')}>
              {accepting.error instanceof ApiError ? messageOf(accepting.error) : t('unreachable')}
            </Alert>
          </div>
        )}
        <NameField
          label={invitation.name ? t('name') : t('chooseName')}
          {...(invitation.name ? {} : { description: t('chooseNameMore') })}
          readOnly={Boolean(invitation.name)}
          value={name}
          onChange={setName}
          error={missing === 'name' ? t('nameMissing') : undefined}
        />
        <PasswordField
          label={t('choosePassword')}
          description={t('choosePasswordMore')}
          kind="new-password"
          value={password}
          onChange={setPassword}
          error={missing === 'password' ? t('passwordMissing') : undefined}
        />
        <Button variant="primary" formAction="submit" fullWidth loading={accepting.isPending}>
          {t('begin')}
        </Button>
      </SpaceBetween>
    </form>
  );
}
