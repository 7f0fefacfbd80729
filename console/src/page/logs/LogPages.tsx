import { lazy } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { UnknownPage } from '../../app/UnknownPage';

const GroupDetail = lazy(() => import('./groups/GroupDetail'));
const GroupList = lazy(() => import('./groups/GroupList'));
const Insights = lazy(() => import('./insights/Insights'));
const StreamPage = lazy(() => import('./groups/StreamPage'));
const Tail = lazy(() => import('./tail/Tail'));

/** The pages under `/logs`. */
export default function LogPages() {
  const { search } = useLocation();
  return (
    <Routes>
      <Route index element={<Navigate to={{ pathname: 'insights', search }} replace />} />
      <Route path="insights" element={<Insights />} />
      <Route path="groups" element={<GroupList />} />
      <Route path="groups/:name" element={<GroupDetail />} />
      <Route path="groups/:name/streams/:stream" element={<StreamPage />} />
      <Route path="tail" element={<Tail />} />
      <Route path="*" element={<UnknownPage />} />
    </Routes>
  );
}
