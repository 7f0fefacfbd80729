import Alert from '@cloudscape-design/components/alert';
import type { NewKey } from '../../api/principals';
import { Command } from '../../component/Command';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { administrationText } from './text';

interface KeyShownProps {
  readonly made: NewKey;
  readonly close: () => void;
}

/** Shows a key once, as a shell takes it. */
export function KeyShown({ made, close }: KeyShownProps) {
  const t = useText(administrationText);
  return (
    <Dialog header={t('newKey', { name: made.name })} close={close}>
      <Alert type="warning">{t('newKeyMore')}</Alert>
      <Command
        text={`export AWS_ACCESS_KEY_ID=${made.accessKeyId}\nexport AWS_SECRET_ACCESS_KEY=${made.secretAccessKey}`}
      />
    </Dialog>
  );
}
