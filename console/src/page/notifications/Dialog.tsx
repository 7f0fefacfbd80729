import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useId } from 'react';
import { Problem } from '../../component/Problem';
import { useText } from '../../text/useText';
import { notificationsText } from './text';

interface DialogProps {
  readonly header: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly busy: boolean;
  /** What the server refused; what was typed stays. */
  readonly error: unknown;
  readonly disabled?: boolean;
  readonly act: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Asks for something, or whether something is meant; Enter in a field does it. */
export function Dialog({ header, action, busy, error, disabled = false, act, close, children }: DialogProps) {
  const t = useText(notificationsText);
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
            <Button variant="link" onClick={close}>
              {t('cancel')}
            </Button>
            <Button variant="primary" form={form} formAction="submit" loading={busy} disabled={disabled}>
              {action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !disabled) {
            act();
          }
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
