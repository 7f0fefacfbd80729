import { useMutation, useQueryClient } from '@tanstack/react-query';
import { revoke } from '../../api/principals';
import { useNotices } from '../../app/notices';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { administrationText } from './text';

/** What is revoked. */
export type RevokedKind = 'key' | 'principal' | 'invitation';

interface RevokeProps {
  /** The id of a key, or the name of a principal or of who is invited. */
  readonly target: string;
  readonly kind: RevokedKind;
  readonly close: () => void;
}

/** Asks before a key, a link or somebody is refused from now on. */
export function Revoke({ target, kind, close }: RevokeProps) {
  const t = useText(administrationText);
  const client = useQueryClient();
  const notices = useNotices();
  const revoking = useMutation({
    mutationFn: () => revoke(target),
    onSuccess: () => {
      close();
      notices.succeed(t('revoked', { name: target }));
      return client.invalidateQueries({ queryKey: ['principals'] });
    },
  });
  return (
    <Dialog
      header={t(`revoke_${kind}`, { name: target })}
      action={t('revoke')}
      busy={revoking.isPending}
      error={revoking.error}
      act={() => revoking.mutate()}
      close={close}
    >
      {t(`revokeMore_${kind}`)}
    </Dialog>
  );
}
