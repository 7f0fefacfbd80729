import Alert from '@cloudscape-design/components/alert';
import { ApiError, UnreachableError } from '../../api/http';
import { messageOf } from '../../component/Problem';
import type { Translate } from '../../text/texts';
import { useText } from '../../text/useText';
import { signInText } from './text';

/** Why somebody is not signed in; `wait` are the seconds until they may try again. */
export function SignInProblem({ error, wait }: { readonly error: unknown; readonly wait: number }) {
  const t = useText(signInText);
  if (error instanceof ApiError && error.status === 429 && wait === 0) {
    return null;
  }
  const [header, more] = words(t, error, wait);
  return (
    // The alert is announced when it comes; the seconds that run down in it are not.
    <div role="alert" aria-live={wait > 0 ? 'off' : 'assertive'}>
      <Alert type={wait > 0 ? 'warning' : 'error'} header={header} statusIconAriaLabel={header}>
        {more}
      </Alert>
    </div>
  );
}

function words(t: Translate<keyof typeof signInText.en>, error: unknown, wait: number): [string, string] {
  if (error instanceof UnreachableError) {
    return [t('failed'), t('unreachable')];
  }
  if (error instanceof ApiError && error.status === 401) {
    return [t('wrong'), t('wrongMore')];
  }
  if (error instanceof ApiError && error.status === 429) {
    return [t('throttled'), t('throttledMore', { seconds: wait })];
  }
  return [t('failed'), messageOf(error)];
}
