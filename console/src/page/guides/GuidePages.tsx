import { Route, Routes } from 'react-router';
import { GuideList } from './GuideList';
import { GuidePage } from './GuidePage';
import { RunPage } from './runs/RunPage';

/** The guides that were applied, their texts, and the runs of their runbooks. */
export default function GuidePages() {
  return (
    <Routes>
      <Route index element={<GuideList />} />
      <Route path="runs/:id" element={<RunPage />} />
      <Route path=":name" element={<GuidePage />} />
    </Routes>
  );
}
