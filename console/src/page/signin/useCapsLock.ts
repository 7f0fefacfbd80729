import { useEffect, useState } from 'react';

/** Whether Caps Lock is on; known as soon as a key was pressed. */
export function useCapsLock(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    // What a password manager fills in arrives as an event without modifiers.
    const pressed = (event: KeyboardEvent) => setOn(event.getModifierState?.('CapsLock') ?? false);
    document.addEventListener('keydown', pressed);
    document.addEventListener('keyup', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('keyup', pressed);
    };
  }, []);
  return on;
}
