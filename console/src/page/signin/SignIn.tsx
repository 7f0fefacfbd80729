import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/http';
import { signIn } from '../../api/session';
import { useText } from '../../text/useText';
import { Frame } from './Frame';
import { NameField } from './NameField';
import { PasswordField } from './PasswordField';
import { SignInProblem } from './SignInProblem';
import { signInText } from './text';
import { useCountdown } from './useCountdown';
import { useEnter } from './useEnter';

/** How long to wait when the server does not say. */
const USUAL_WAIT_SECONDS = 30;

/** Where a person says who they are. The address stays, so that a link shows its page afterwards. */
export default function SignIn({ setUp }: { readonly setUp: boolean }) {
  const t = useText(signInText);
  return <Frame title={t('signIn')}>{setUp ? <SetUpHint /> : <SignInForm />}</Frame>;
}

function SignInForm() {
  const t = useText(signInText);
  const enter = useEnter();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'name' | 'password'>();
  const [wait, beginWait] = useCountdown();
  const nameInput = useRef<InputProps.Ref>(null);
  const passwordInput = useRef<InputProps.Ref>(null);
  useEffect(() => nameInput.current?.focus(), []);

  const signing = useMutation({
    mutationFn: (given: { name: string; password: string }) => signIn(given.name, given.password),
    onSuccess: enter,
    onError: (error) => {
      if (error instanceof ApiError && error.status === 429) {
        beginWait(error.retryAfter ?? USUAL_WAIT_SECONDS);
      }
      passwordInput.current?.select();
    },
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Of the form itself: some password managers fill fields without telling.
    const form = new FormData(event.currentTarget);
    const given = {
      name: String(form.get('username') ?? '').trim(),
      password: String(form.get('current-password') ?? ''),
    };
    const lacks = given.name === '' ? 'name' : given.password === '' ? 'password' : undefined;
    setMissing(lacks);
    if (lacks) {
      (lacks === 'name' ? nameInput : passwordInput).current?.focus();
    } else if (wait === 0 && !signing.isPending) {
      signing.mutate(given);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <SpaceBetween size="l">
        {signing.error && <SignInProblem error={signing.error} wait={wait} />}
        <NameField
          label={t('name')}
          value={name}
          onChange={setName}
          error={missing === 'name' ? t('nameMissing') : undefined}
          inputRef={nameInput}
        />
        <PasswordField
          label={t('password')}
          kind="current-password"
          value={password}
          onChange={setPassword}
          error={missing === 'password' ? t('passwordMissing') : undefined}
          inputRef={passwordInput}
        />
        <Button
          variant="primary"
          formAction="submit"
          fullWidth
          loading={signing.isPending}
          disabled={wait > 0}
          disabledReason={t('throttledMore', { seconds: wait })}
        >
          {t('signIn')}
        </Button>
        <Box color="text-body-secondary" fontSize="body-s">
          {t('noAccount')}
        </Box>
      </SpaceBetween>
    </form>
  );
}

/** Nobody has a password yet: where the link is with which the first one gets theirs. */
function SetUpHint() {
  const t = useText(signInText);
  return (
    <Alert type="info" header={t('setUp')} statusIconAriaLabel={t('setUp')}>
      <SpaceBetween size="s">
        <span>{t('setUpMore')}</span>
        <Box variant="code">{t('setUpExample', { origin: window.location.origin })}</Box>
      </SpaceBetween>
    </Alert>
  );
}
