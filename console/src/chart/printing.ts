import { createContext } from 'react';

/** Whether what is drawn goes on paper: always light. */
export const Printing = createContext(false);
