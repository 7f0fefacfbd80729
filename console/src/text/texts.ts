/** The languages of the console. */
export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of one part of the console; a key that one language lacks does not compile. */
export interface Texts<K extends string> {
  readonly en: Readonly<Record<K, string>>;
  readonly ja: Readonly<Record<K, string>>;
}

export type Values = Readonly<Record<string, string | number>>;

/** Looks a text up and fills its `{placeholders}`. */
export type Translate<K extends string> = (key: K, values?: Values) => string;

/** Declares texts: both languages, key by key. */
export function texts<const E extends Readonly<Record<string, string>>>(
  en: E,
  ja: { readonly [K in keyof E]: string },
): Texts<keyof E & string> {
  return { en, ja };
}

/** `{name}` in the text becomes the value; a placeholder without a value stays and is seen. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
