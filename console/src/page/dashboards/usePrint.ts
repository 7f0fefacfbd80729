import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePreferences } from '../../app/preferences';

/** How long what was loaded has to be drawn before it goes on paper. */
const DRAWING_MILLIS = 700;

/** Lays everything out for paper, light and in one column, waits until it is loaded, and prints. */
export function usePrint(): { readonly printing: boolean; readonly print: () => void } {
  const { dark } = usePreferences();
  const [printing, setPrinting] = useState(false);
  const fetching = useIsFetching();
  useEffect(() => {
    if (!printing) {
      return undefined;
    }
    applyMode(Mode.Light);
    const ended = () => setPrinting(false);
    window.addEventListener('afterprint', ended);
    return () => {
      window.removeEventListener('afterprint', ended);
      applyMode(dark ? Mode.Dark : Mode.Light);
    };
  }, [printing, dark]);
  useEffect(() => {
    if (!printing || fetching > 0) {
      return undefined;
    }
    const timer = setTimeout(() => window.print(), DRAWING_MILLIS);
    return () => clearTimeout(timer);
  }, [printing, fetching]);
  return { printing, print: () => setPrinting(true) };
}
