import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  allDashboards,
  dashboardBody,
  putDashboard,
  refusedBody,
  type ValidationMessage,
} from '../../../api/dashboards';
import { useNotices } from '../../../app/notices';
import { useSession } from '../../../app/session';
import { useShortcut } from '../../../app/shortcuts';
import { Dialog } from '../../../component/Dialog';
import { useText } from '../../../text/useText';
import { added, bodyOf, type Draft, draftOf, itemAt, replaced, textOf } from '../draft';
import { dashboardText } from '../text';
import type { Editing } from '../useDraft';
import { useLeaveWarning } from '../useLeaveWarning';
import { useTypeName } from '../useTypeName';
import { BodyDialog } from './BodyDialog';
import { freshWidget, NEW_TYPES, type NewType } from './freshWidget';
import { ValidationMessages } from './ValidationMessages';
import { WidgetDialog } from './WidgetDialog';

interface EditorProps {
  readonly name: string;
  readonly editing: Editing;
  /** The key of the widget that is edited. */
  readonly opened: string | undefined;
  readonly open: (key: string | undefined) => void;
  readonly stop: () => void;
}

/** The bar of an editor: add, undo, JSON, discard, save; and the dialogs that it opens. */
export function Editor({ name, editing, opened, open, stop }: EditorProps) {
  const t = useText(dashboardText);
  const typeName = useTypeName();
  const client = useQueryClient();
  const notices = useNotices();
  const session = useSession();
  const { draft, dirty, change, undo, markSaved } = editing;
  const [whole, setWhole] = useState(false);
  const [warnings, setWarnings] = useState<readonly ValidationMessage[]>([]);
  const leaving = useLeaveWarning(dirty);
  const save = useMutation({
    mutationFn: (sent: Draft) => putDashboard(name, textOf(sent)),
    onSuccess: (messages, sent) => {
      markSaved(sent);
      setWarnings(messages);
      client.invalidateQueries({ queryKey: allDashboards().queryKey });
      client.setQueryData(dashboardBody(name).queryKey, textOf(sent));
      notices.succeed(t('saved', { name }));
      // Of what was changed meanwhile the server knows nothing: the editor stays open with it.
      if (messages.length === 0 && draft === sent) {
        stop();
      }
    },
    onError: (error) => {
      setWarnings([]);
      if (!refusedBody(error)) {
        notices.fail(t('saveFailed'), error);
      }
    },
  });
  const refused = refusedBody(save.error);
  const item = draft.items.find((each) => each.key === opened);
  const show = (message: ValidationMessage) => open(itemAt(draft, message.DataPath)?.key);
  useShortcut('u', t('undo'), () => undo?.());
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        <ButtonDropdown
          expandToViewport
          items={NEW_TYPES.map((type) => ({ id: type, text: typeName(type) }))}
          onItemClick={({ detail }) => {
            const next = added(draft, freshWidget(detail.id as NewType, session.region));
            change(next);
            open(next.items.at(-1)?.key);
          }}
        >
          {t('add')}
        </ButtonDropdown>
        <Button iconName="undo" disabled={!undo} onClick={() => undo?.()}>
          {t('undo')}
        </Button>
        <Button onClick={() => setWhole(true)}>{t('json')}</Button>
        <Button
          variant="link"
          onClick={() => {
            editing.discard();
            stop();
          }}
        >
          {t('discard')}
        </Button>
        <Button
          variant="primary"
          disabled={!dirty}
          loading={save.isPending}
          onClick={() => save.mutate(draft)}
        >
          {t('save')}
        </Button>
        <StatusIndicator type={dirty ? 'warning' : 'info'}>
          {t(dirty ? 'unsaved' : 'editing')}
        </StatusIndicator>
      </SpaceBetween>
      {refused && (
        <Alert type="error" header={t('refused')}>
          <ValidationMessages messages={refused} show={show} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert type="warning" header={t('savedWarnings')}>
          <ValidationMessages messages={warnings} show={show} />
        </Alert>
      )}
      {item && (
        <WidgetDialog
          key={item.key}
          widget={item.widget}
          close={() => open(undefined)}
          done={(widget) => {
            change(replaced(draft, item.key, widget));
            open(undefined);
          }}
        />
      )}
      {whole && (
        <BodyDialog
          body={bodyOf(draft)}
          close={() => setWhole(false)}
          done={(body) => {
            change(draftOf(body));
            setWhole(false);
          }}
        />
      )}
      {leaving && (
        <Dialog
          header={t('discardAsk')}
          cancel={t('stay')}
          close={leaving.stay}
          action={t('leave')}
          act={leaving.leave}
        >
          {t('discardMore')}
        </Dialog>
      )}
    </SpaceBetween>
  );
}
