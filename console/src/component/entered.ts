/** The key code of a key that an input method takes (UI Events, "Legacy Key & Mouse Event Attributes"). */
const BY_INPUT_METHOD = 229;

/** Whether a key says that a field is done: Enter, except where it takes what an input method offers. */
export function entered({
  key,
  keyCode,
  isComposing,
}: {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
}): boolean {
  return key === 'Enter' && !isComposing && keyCode !== BY_INPUT_METHOD;
}
