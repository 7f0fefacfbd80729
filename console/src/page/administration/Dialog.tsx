import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useId } from 'react';
import { Problem } from '../../component/Problem';
import { useText } from '../../text/useText';
import { administrationText } from './text';

interface DialogProps {
  readonly header: string;
  /** What the button says that does it; without it there is only something to read. */
  readonly action?: string | undefined;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly act?: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Asks for something or shows what came of it. */
export function Dialog({ header, action, busy = false, error, act, close, children }: DialogProps) {
  const t = useText(administrationText);
  const form = useId();
  return (
    <Modal
      visible
      header={header}
      onDismiss={close}
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant={action ? 'link' : 'primary'} onClick={close}>
              {t(action ? 'cancel' : 'done')}
            </Button>
            {action && (
              <Button variant="primary" form={form} formAction="submit" loading={busy}>
                {action}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act?.();
        }}
      >
        <SpaceBetween size="m">
          {error != null && <Problem error={error} />}
          {children}
        </SpaceBetween>
      </form>
    </Modal>
  );
}
