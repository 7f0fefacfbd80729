import { useState } from 'react';
import { Dialog } from '../../../component/Dialog';
import { JsonField } from '../../../component/JsonField';
import { messageOf } from '../../../component/Problem';
import { useText } from '../../../text/useText';
import { type DashboardBody, parseBody } from '../body';
import { dashboardText } from '../text';

interface BodyDialogProps {
  readonly body: DashboardBody;
  readonly close: () => void;
  readonly done: (body: DashboardBody) => void;
}

/** The whole body as JSON. */
export function BodyDialog({ body, close, done }: BodyDialogProps) {
  const t = useText(dashboardText);
  const [text, setText] = useState(() => JSON.stringify(body, null, 2));
  const read = readOr(() => parseBody(text));
  return (
    <Dialog
      header={t('body')}
      size="max"
      close={close}
      action={t('apply')}
      disabled={'error' in read}
      act={() => 'value' in read && done(read.value)}
    >
      <JsonField
        label={t('body')}
        description={t('bodyMore')}
        text={text}
        setText={setText}
        error={'error' in read ? t('jsonWrong', { message: messageOf(read.error) }) : ''}
      />
    </Dialog>
  );
}

/** What reading gives, or what is wrong. */
export function readOr<T>(read: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: read() };
  } catch (error) {
    return { error };
  }
}
