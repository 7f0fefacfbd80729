import { useCallback } from 'react';
import { usePreferences } from '../app/preferences';
import { fill, type Texts, type Translate, type Values } from './texts';

/** The texts of a part of the console in the language that is set. */
export function useText<K extends string>(texts: Texts<K>): Translate<K> {
  const { language } = usePreferences();
  return useCallback((key: K, values?: Values) => fill(texts[language][key], values), [texts, language]);
}
