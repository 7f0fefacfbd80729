import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { messageOf } from '../component/Problem';
import { useText } from '../text/useText';
import { appText } from './text';

interface Notices {
  readonly items: readonly FlashbarProps.MessageDefinition[];
  readonly succeed: (text: string) => void;
  readonly fail: (header: string, error: unknown) => void;
}

const Context = createContext<Notices | undefined>(undefined);

/** How long a success is shown; what failed stays until it is closed. */
const SHOWN_MILLIS = 6000;

/** Says at the top of the page what was done or has failed. */
export function useNotices(): Notices {
  const found = useContext(Context);
  if (!found) {
    throw new Error('useNotices: no NoticeProvider around');
  }
  return found;
}

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const t = useText(appText);
  const [items, setItems] = useState<readonly FlashbarProps.MessageDefinition[]>([]);
  const add = useCallback(
    (item: FlashbarProps.MessageDefinition) => {
      const id = crypto.randomUUID?.() ?? String(Math.random());
      const remove = () => setItems((before) => before.filter((each) => each.id !== id));
      const shown = { ...item, id, dismissible: true, dismissLabel: t('dismiss'), onDismiss: remove };
      setItems((before) => [...before.slice(-4), shown]);
      return remove;
    },
    [t],
  );
  const value = useMemo(
    () => ({
      items,
      succeed: (text: string) => {
        const remove = add({ type: 'success', content: text });
        setTimeout(remove, SHOWN_MILLIS);
      },
      fail: (header: string, error: unknown) => {
        add({ type: 'error', header, content: messageOf(error) });
      },
    }),
    [items, add],
  );
  return <Context value={value}>{children}</Context>;
}
