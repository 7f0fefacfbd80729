import { type Subscription, unsubscribe } from '../../api/sns';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { notificationsText } from './text';
import { useChange } from './useChange';

interface UnsubscribeProps {
  readonly subscription: Subscription;
  readonly close: () => void;
}

/** Asks before a subscription ends. */
export function Unsubscribe({ subscription, close }: UnsubscribeProps) {
  const t = useText(notificationsText);
  const { arn, endpoint } = subscription;
  const ending = useChange({
    change: () => unsubscribe(arn ?? ''),
    done: () => t('unsubscribed', { endpoint }),
    close,
  });
  return (
    <Dialog
      header={t('unsubscribeTitle')}
      action={t('unsubscribe')}
      busy={ending.isPending}
      error={ending.error}
      act={() => ending.mutate()}
      close={close}
    >
      {t('unsubscribeMore', { endpoint })}
    </Dialog>
  );
}
