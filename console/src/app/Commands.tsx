import Modal from '@cloudscape-design/components/modal';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Named, namedThings } from '../api/named';
import { entered } from '../component/entered';
import { useText } from '../text/useText';
import { useHref } from '../url/useUrlState';
import { NAVIGATION } from './pages';
import { useShortcuts } from './shortcuts';
import { appText } from './text';
import './commands.css';

type Group = 'pages' | 'actions' | Named['kind'];

/** What can be chosen. */
interface Choice {
  readonly id: string;
  readonly group: Group;
  readonly text: string;
  readonly keys?: string;
  readonly run: () => void;
}

const MOST = 60;
let open: () => void = () => {};

/** Opens the command palette. */
export function openCommands() {
  open();
}

/** The command palette: Ctrl-K or ⌘-K, then a few letters of what one wants. */
export function Commands() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    open = () => setShown(true);
    const pressed = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setShown((before) => !before);
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return shown ? <Palette close={() => setShown(false)} /> : null;
}

function Palette({ close }: { readonly close: () => void }) {
  const t = useText(appText);
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const choices = matching(useChoices(), text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const run = (choice: Choice | undefined) => {
    if (choice) {
      close();
      choice.run();
    }
  };
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((chosen + step + choices.length) % Math.max(choices.length, 1));
    } else if (entered(event.nativeEvent)) {
      event.preventDefault();
      run(choices[chosen]);
    }
  };
  return (
    <Modal visible header={t('find')} onDismiss={close} disableContentPaddings>
      <input
        ref={input}
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={choices[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={t('find')}
        placeholder={t('findPlaceholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={pressed}
      />
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={t('find')} tabIndex={-1}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          <div
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="palette-choice"
            ref={index === chosen ? intoView : undefined}
            onClick={() => run(choice)}
          >
            <span>{choice.text}</span>
            <span className="palette-group">
              {choice.keys ? <kbd>{choice.keys}</kbd> : t(`group_${choice.group}`)}
            </span>
          </div>
        ))}
        {choices.length === 0 && <div className="palette-choice">{t('findNothing')}</div>}
      </div>
    </Modal>
  );
}

function intoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' });
}

function useChoices(): readonly Choice[] {
  const t = useText(appText);
  const navigate = useNavigate();
  const href = useHref();
  const { shortcuts } = useShortcuts();
  const named = useQuery({ queryKey: ['named'], queryFn: ({ signal }) => namedThings(signal) });
  return useMemo(() => {
    const pages: Choice[] = NAVIGATION.flatMap((group) => group.pages).map((page) => ({
      id: page.path,
      group: 'pages',
      text: t(page.name),
      ...(page.key ? { keys: `g ${page.key}` } : {}),
      run: () => navigate(href(page.path)),
    }));
    const actions: Choice[] = shortcuts
      .filter((shortcut) => shortcut.group === 'page')
      .map(({ keys, text, run }) => ({ id: `key ${keys}`, group: 'actions', text, keys, run }));
    const things: Choice[] = (named.data ?? []).map((thing) => ({
      id: `${thing.kind} ${thing.name}`,
      group: thing.kind,
      text: thing.name,
      run: () => navigate(href(thing.path, thing.params)),
    }));
    return [...actions, ...pages, ...things];
  }, [t, navigate, href, shortcuts, named.data]);
}

/** All words of the text occur; the text as a whole at the beginning comes first. */
function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (choice: Choice) => (choice.text.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1);
  return choices
    .filter((choice) => words.every((word) => choice.text.toLowerCase().includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}
