import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, setRequestContext } from '../../api/http';
import { changePassword } from '../../api/session';
import { useNotices } from '../../app/notices';
import { SESSION_KEY, useSession } from '../../app/session';
import { Problem } from '../../component/Problem';
import { useText } from '../../text/useText';
import { administrationText } from './text';

/** Who is signed in, and their password. */
export function You() {
  const t = useText(administrationText);
  const { user, account, auth } = useSession();
  return (
    <Container header={<Header variant="h2">{t('you')}</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={3}
          items={[
            { label: t('name'), value: user.name },
            { label: t('role'), value: t(`roleMore_${user.role}`) },
            { label: t('account'), value: account },
          ]}
        />
        {auth === 'none' ? (
          <Alert type="warning">{t('nobodyAsked')}</Alert>
        ) : (
          <PasswordForm name={user.name} />
        )}
      </SpaceBetween>
    </Container>
  );
}

function PasswordForm({ name }: { readonly name: string }) {
  const t = useText(administrationText);
  const client = useQueryClient();
  const notices = useNotices();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [asked, setAsked] = useState(false);
  const changing = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: (session) => {
      // The old session ended with the old password.
      setRequestContext({ csrf: session.csrf });
      client.setQueryData(SESSION_KEY, session);
      setCurrent('');
      setNext('');
      setAsked(false);
      notices.succeed(t('passwordChanged'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (current && next) {
      changing.mutate();
    }
  };
  const wrong = changing.error instanceof ApiError && changing.error.status === 401;
  const lacking = (value: string) => (asked && !value ? t('missing') : '');
  return (
    <form onSubmit={submit} noValidate>
      <SpaceBetween size="m">
        <Box variant="h3">{t('changePassword')}</Box>
        {changing.error && !wrong && <Problem error={changing.error} />}
        <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
        <FormField label={t('current')} errorText={wrong ? t('wrongPassword') : lacking(current)}>
          <Input
            type="password"
            name="current-password"
            autoComplete="current-password"
            value={current}
            onChange={({ detail }) => setCurrent(detail.value)}
          />
        </FormField>
        <FormField label={t('next')} errorText={lacking(next)}>
          <Input
            type="password"
            name="new-password"
            autoComplete="new-password"
            value={next}
            onChange={({ detail }) => setNext(detail.value)}
          />
        </FormField>
        <Button formAction="submit" loading={changing.isPending}>
          {t('changePassword')}
        </Button>
      </SpaceBetween>
    </form>
  );
}
