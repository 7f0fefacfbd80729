import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { ReactNode } from 'react';
import { usePreferences } from '../../app/preferences';
import { LANGUAGES } from '../../text/texts';
import { useText } from '../../text/useText';
import './signin.css';
import { signInText } from './text';

/** What stands around the pages that are seen before signing in: the tower, the name, the language. */
export function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useText(signInText);
  const { language, adjust } = usePreferences();
  return (
    <div className="signin-page">
      <main className="signin">
        <div className="signin-head">
          <img src="/console/tower.svg" alt="" width="44" height="44" />
          <div>
            <div className="signin-product">{t('product')}</div>
            <Box color="text-body-secondary">{t('tagline')}</Box>
          </div>
          <SegmentedControl
            label={t('language')}
            selectedId={language}
            options={[
              { id: 'en', text: t('english') },
              { id: 'ja', text: t('japanese') },
            ]}
            onChange={({ detail }) =>
              adjust({ language: LANGUAGES.find((each) => each === detail.selectedId) ?? language })
            }
          />
        </div>
        <Container header={<Box variant="h1">{title}</Box>}>{children}</Container>
      </main>
    </div>
  );
}
