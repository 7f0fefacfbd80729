import { LANGUAGES, type Language } from '../text/texts';

export type Zone = 'local' | 'UTC' | 'JST';
export type Theme = 'system' | 'light' | 'dark';

/** How a person sees the console. */
export interface Preferences {
  readonly language: Language;
  readonly zone: Zone;
  readonly theme: Theme;
  readonly compact: boolean;
}

/** What was chosen of the preferences; the rest follows the browser. */
export type Choices = Partial<Preferences>;

const ZONES: readonly Zone[] = ['local', 'UTC', 'JST'];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The preferences: what the link of a visit says wins over what was chosen, and this over what the browser says. */
export function preferencesOf(
  browser: Pick<Preferences, 'language'>,
  chosen: Choices,
  link: Choices,
): Preferences {
  return { zone: 'local', theme: 'system', compact: false, ...browser, ...chosen, ...link };
}

/** Reads choices as they are stored; what is unknown is left out. */
export function readChoices(text: string | null): Choices {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    return typeof stored === 'object' && stored !== null ? known(stored) : {};
  } catch {
    return {};
  }
}

/** What a link says by `lang`, `tz` and `theme`. */
export function ofLink(link: URLSearchParams): Choices {
  return known({ language: link.get('lang'), zone: link.get('tz'), theme: link.get('theme') });
}

function known(values: Partial<Record<keyof Preferences, unknown>>): Choices {
  const language = LANGUAGES.find((each) => each === values.language);
  const zone = ZONES.find((each) => each === values.zone);
  const theme = THEMES.find((each) => each === values.theme);
  return {
    ...(language && { language }),
    ...(zone && { zone }),
    ...(theme && { theme }),
    ...(typeof values.compact === 'boolean' && { compact: values.compact }),
  };
}
