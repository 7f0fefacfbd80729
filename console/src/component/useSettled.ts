import { useEffect, useState } from 'react';

/** A value once it has not changed for a while, so that not each key asks the server. */
export function useSettled<T>(value: T, millis = 500): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}
