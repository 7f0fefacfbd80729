import '@cloudscape-design/global-styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { listenBeforeRouter } from './url/historyGuard';

const root = document.getElementById('root');
if (root) {
  listenBeforeRouter();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
