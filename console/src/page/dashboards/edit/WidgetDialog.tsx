import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { Dialog } from '../../../component/Dialog';
import { JsonField } from '../../../component/JsonField';
import { messageOf } from '../../../component/Problem';
import { useText } from '../../../text/useText';
import { isWidget, type Widget } from '../body';
import { dashboardText } from '../text';
import { useTypeName } from '../useTypeName';
import { readOr } from './BodyDialog';
import { WidgetForm } from './WidgetForm';

interface WidgetDialogProps {
  readonly widget: Widget;
  readonly close: () => void;
  readonly done: (widget: Widget) => void;
}

/** A widget by form or as JSON; both are of the same text. */
export function WidgetDialog({ widget, close, done }: WidgetDialogProps) {
  const t = useText(dashboardText);
  const typeName = useTypeName();
  const [tab, setTab] = useState('form');
  const [text, setText] = useState(() => JSON.stringify(widget, null, 2));
  const read = readOr((): Widget => {
    const value: unknown = JSON.parse(text);
    if (!isWidget(value)) {
      throw new SyntaxError('expected: {"type": "...", "properties": {...}}');
    }
    return value;
  });
  const now = 'value' in read ? read.value : undefined;
  return (
    <Dialog
      header={typeName(widget.type)}
      size="large"
      enterStays
      close={close}
      action={t('apply')}
      disabled={!now}
      act={() => now && done(now)}
    >
      <Tabs
        activeTabId={tab}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        tabs={[
          {
            id: 'form',
            label: t('form'),
            disabled: !now,
            content: now && (
              <WidgetForm
                widget={now}
                change={(properties) => setText(JSON.stringify({ ...now, properties }, null, 2))}
              />
            ),
          },
          {
            id: 'json',
            label: t('json'),
            content: (
              <JsonField
                label={t('jsonOf')}
                text={text}
                setText={setText}
                error={'error' in read ? t('jsonWrong', { message: messageOf(read.error) }) : ''}
              />
            ),
          },
        ]}
      />
    </Dialog>
  );
}
