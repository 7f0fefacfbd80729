import Box from '@cloudscape-design/components/box';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../text/useText';
import { useTimes } from '../time/TimeContext';
import { useHref } from '../url/useUrlState';
import { openCommands } from './Commands';
import { NAVIGATION, type Page } from './pages';
import { type Shortcut, useShortcut, useShortcuts } from './shortcuts';
import { appText } from './text';

const GROUPS = [
  ['everywhere', 'shortcutsEverywhere'],
  ['page', 'shortcutsPage'],
  ['go', 'shortcutsGo'],
] as const;

/** The keys that work everywhere, and `?`, which tells them. */
export function GoShortcuts() {
  const t = useText(appText);
  const [shown, setShown] = useState(false);
  const { refresh } = useTimes();
  useShortcut('?', t('showShortcuts'), () => setShown(true), 'everywhere');
  useShortcut('k', t('find'), openCommands, 'everywhere');
  useShortcut('r', t('refresh'), refresh, 'everywhere');
  useShortcut('/', t('focusFilter'), focusFilter, 'everywhere');
  return (
    <>
      {NAVIGATION.flatMap((group) => group.pages)
        .filter((page) => page.key)
        .map((page) => (
          <GoTo key={page.path} page={page} />
        ))}
      {shown && <ShortcutList close={() => setShown(false)} />}
    </>
  );
}

function GoTo({ page }: { readonly page: Page }) {
  const t = useText(appText);
  const navigate = useNavigate();
  const href = useHref();
  useShortcut(`g ${page.key}`, t(page.name), () => navigate(href(page.path)), 'go');
  return null;
}

function ShortcutList({ close }: { readonly close: () => void }) {
  const t = useText(appText);
  const { shortcuts } = useShortcuts();
  return (
    <Modal visible header={t('shortcuts')} onDismiss={close}>
      <SpaceBetween size="l">
        {GROUPS.map(([group, title]) => (
          <ShortcutGroup
            key={group}
            title={t(title)}
            shortcuts={shortcuts.filter((each) => each.group === group)}
          />
        ))}
      </SpaceBetween>
    </Modal>
  );
}

function ShortcutGroup({
  title,
  shortcuts,
}: {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}) {
  return shortcuts.length === 0 ? null : (
    <div>
      <Box variant="h3">{title}</Box>
      {shortcuts.map((shortcut) => (
        <div key={shortcut.keys} className="shortcut">
          <span>
            {shortcut.keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
          <span>{shortcut.text}</span>
        </div>
      ))}
    </div>
  );
}

/** The first field of the page in which one types. */
function focusFilter() {
  document.querySelector<HTMLElement>('#content [role=textbox], #content input, #content textarea')?.focus();
}
