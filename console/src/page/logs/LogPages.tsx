import { Navigate, Route, Routes, useLocation } from 'react-router';
import { UnknownPage } from '../../app/UnknownPage';
import { lazyPart } from '../../component/lazyPart';

const GroupDetail = lazyPart(() => import('./groups/GroupDetail'));
const GroupList = lazyPart(() => import('./groups/GroupList'));
const Insights = lazyPart(() => import('./insights/Insights'));
const StreamPage = lazyPart(() => import('./groups/StreamPage'));
const Tail = lazyPart(() => import('./tail/Tail'));

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
