import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from '../text/texts';

export type Zone = 'local' | 'UTC' | 'JST';
export type Theme = 'system' | 'light' | 'dark';

/** What a person has set for this browser. */
export interface Preferences {
  readonly language: Language;
  readonly zone: Zone;
  readonly theme: Theme;
  readonly compact: boolean;
}

interface Adjustable extends Preferences {
  readonly dark: boolean;
  readonly adjust: (change: Partial<Preferences>) => void;
}

const KEY = 'hinomi.preferences';
const ZONES: readonly Zone[] = ['local', 'UTC', 'JST'];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const Context = createContext<Adjustable | undefined>(undefined);

export function usePreferences(): Adjustable {
  const found = useContext(Context);
  if (!found) {
    throw new Error('usePreferences: no PreferencesProvider around');
  }
  return found;
}

/** Holds the preferences; `?lang=`, `?tz=` and `?theme=` of a link win over what was stored. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(initial);
  const systemDark = useSystemDark();
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemDark);

  useEffect(() => {
    localStorage.setItem(KEY, JSON.stringify(preferences));
    document.documentElement.lang = preferences.language;
  }, [preferences]);
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
      adjust: (change: Partial<Preferences>) => setPreferences((before) => ({ ...before, ...change })),
    }),
    [preferences, dark],
  );
  return <Context value={value}>{children}</Context>;
}

function initial(): Preferences {
  const link = new URLSearchParams(location.search);
  const stored = read();
  return {
    language:
      oneOf(['en', 'ja'] as const, link.get('lang')) ??
      oneOf(['en', 'ja'] as const, stored.language) ??
      (navigator.language.startsWith('ja') ? 'ja' : 'en'),
    zone: oneOf(ZONES, link.get('tz')) ?? oneOf(ZONES, stored.zone) ?? 'local',
    theme: oneOf(THEMES, link.get('theme')) ?? oneOf(THEMES, stored.theme) ?? 'system',
    compact: stored.compact === true,
  };
}

function read(): Partial<Record<keyof Preferences, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
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
