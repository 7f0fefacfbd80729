import { lazy } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { UnknownPage } from '../../app/UnknownPage';

const Insights = lazy(() => import('./insights/Insights'));

/** The pages under `/logs`. */
export default function LogPages() {
  const { search } = useLocation();
  return (
    <Routes>
      <Route index element={<Navigate to={{ pathname: 'insights', search }} replace />} />
      <Route path="insights" element={<Insights />} />
      <Route path="*" element={<UnknownPage />} />
    </Routes>
  );
}
