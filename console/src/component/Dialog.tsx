import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useId } from 'react';
import { useText } from '../text/useText';
import { Problem } from './Problem';
import { componentText } from './text';

interface DialogProps {
  readonly header: string;
  /** What the button says that does it; without it there is only something to read. */
  readonly action?: string | undefined;
  readonly act?: () => void;
  readonly busy?: boolean;
  /** What the server refused; what was typed stays. */
  readonly error?: unknown;
  readonly disabled?: boolean;
  /** What the button says that does nothing. */
  readonly cancel?: string;
  readonly size?: ModalProps.Size;
  /** Its fields take Enter for themselves: only the button does it. */
  readonly enterStays?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Asks for something, whether something is meant, or shows what came of it; Enter in a field does it. */
export function Dialog({ busy = false, disabled = false, enterStays = false, ...props }: DialogProps) {
  const t = useText(componentText);
  const form = useId();
  const act = () => {
    if (!busy && !disabled) {
      props.act?.();
    }
  };
  const content = (
    <SpaceBetween size="m">
      {props.error != null && <Problem error={props.error} />}
      {props.children}
    </SpaceBetween>
  );
  return (
    <Modal
      visible
      header={props.header}
      size={props.size ?? 'medium'}
      onDismiss={props.close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant={props.action ? 'link' : 'primary'} onClick={props.close}>
              {props.cancel ?? t(props.action ? 'cancel' : 'done')}
            </Button>
            {props.action && (
              <Button
                variant="primary"
                loading={busy}
                disabled={disabled}
                {...(enterStays ? { onClick: act } : { form, formAction: 'submit' })}
              >
                {props.action}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      {enterStays ? (
        content
      ) : (
        <form
          id={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            act();
          }}
        >
          {content}
        </form>
      )}
    </Modal>
  );
}
