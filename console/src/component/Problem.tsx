import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { ApiError, UnreachableError } from '../api/http';
import type { Translate } from '../text/texts';
import { useText } from '../text/useText';
import { PartError } from './lazyPart';
import { componentText } from './text';

interface ProblemProps {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}

/** Says what failed in the server's own words, and offers to try again. */
export function Problem({ error, retry }: ProblemProps) {
  const t = useText(componentText);
  return (
    <Alert
      type={error instanceof UnreachableError ? 'warning' : 'error'}
      statusIconAriaLabel={t('refused')}
      header={t(headerOf(error))}
      action={
        retry && (
          // It may stand in a form, which it does not submit.
          <Button formAction="none" onClick={retry}>
            {t(error instanceof PartError ? 'reload' : 'retry')}
          </Button>
        )
      }
    >
      {wordsOf(error, t)}
    </Alert>
  );
}

function headerOf(error: unknown) {
  if (error instanceof UnreachableError) {
    return 'unreachable';
  }
  if (error instanceof PartError) {
    return 'notLoaded';
  }
  if (!(error instanceof ApiError)) {
    return 'broken';
  }
  return error.status === 403 ? 'denied' : error.status === 404 ? 'notFound' : 'refused';
}

function wordsOf(error: unknown, t: Translate<'unreachableMore' | 'notLoadedMore'>): string {
  if (error instanceof UnreachableError) {
    return t('unreachableMore');
  }
  return error instanceof PartError ? t('notLoadedMore') : messageOf(error);
}

/** The words of an error, with its code where it has one. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError) {
    return error.code ? `${error.code}: ${error.message}` : error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
