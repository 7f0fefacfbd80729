import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { setRequestContext } from '../api/http';
import { type Choices, ofLink, type Preferences, preferencesOf, readChoices } from './choices';

interface Adjustable extends Preferences {
  readonly dark: boolean;
  readonly adjust: (change: Choices) => void;
}

const KEY = 'hinomi.preferences';

const Context = createContext<Adjustable | undefined>(undefined);

export function usePreferences(): Adjustable {
  const found = useContext(Context);
  if (!found) {
    throw new Error('usePreferences: no PreferencesProvider around');
  }
  return found;
}

/** Holds the preferences; only what was chosen is stored, so that the rest goes on to follow the browser. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(() => readChoices(localStorage.getItem(KEY)));
  const [link, setLink] = useState(() => ofLink(new URLSearchParams(location.search)));
  const language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  const preferences = useMemo(() => preferencesOf({ language }, chosen, link), [language, chosen, link]);
  const systemDark = useSystemDark();
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemDark);

  useEffect(() => {
    document.documentElement.lang = preferences.language;
    setRequestContext({ language: preferences.language });
  }, [preferences.language]);
  useEffect(() => {
    applyMode(dark ? Mode.Dark : Mode.Light);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(
    () => applyDensity(preferences.compact ? Density.Compact : Density.Comfortable),
    [preferences.compact],
  );

  const value = useMemo(
    () => ({
      ...preferences,
      dark,
      adjust: (change: Choices) => {
        const next = { ...chosen, ...change };
        localStorage.setItem(KEY, JSON.stringify(next));
        setChosen(next);
        // Who chooses no longer wants what the link said.
        setLink((before) => ({ ...before, ...change }));
      },
    }),
    [preferences, chosen, dark],
  );
  return <Context value={value}>{children}</Context>;
}

function useSystemDark(): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const changed = () => setDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return dark;
}
