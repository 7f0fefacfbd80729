import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { ApiError, UnreachableError } from '../api/http';
import { useText } from '../text/useText';
import { componentText } from './text';

interface ProblemProps {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}

/** Says what failed in the server's own words, and offers to try again. */
export function Problem({ error, retry }: ProblemProps) {
  const t = useText(componentText);
  const unreachable = error instanceof UnreachableError;
  return (
    <Alert
      type={unreachable ? 'warning' : 'error'}
      statusIconAriaLabel={t('refused')}
      header={t(headerOf(error))}
      action={
        retry && (
          // It may stand in a form, which it does not submit.
          <Button formAction="none" onClick={retry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {unreachable ? t('unreachableMore') : messageOf(error)}
    </Alert>
  );
}

function headerOf(error: unknown) {
  if (error instanceof UnreachableError) {
    return 'unreachable';
  }
  if (!(error instanceof ApiError)) {
    return 'broken';
  }
  return error.status === 403 ? 'denied' : error.status === 404 ? 'notFound' : 'refused';
}

/** The words of an error, with its code where it has one. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError) {
    return error.code ? `${error.code}: ${error.message}` : error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
