import { Route, Routes, useParams } from 'react-router';
import { UnknownPage } from '../../app/UnknownPage';
import DashboardList from './DashboardList';
import DashboardPage from './DashboardPage';

/** `/dashboards` and what lies under it. */
export default function DashboardPages() {
  return (
    <Routes>
      <Route index element={<DashboardList />} />
      <Route path=":name" element={<Named />} />
      <Route path="*" element={<UnknownPage />} />
    </Routes>
  );
}

function Named() {
  const { name = '' } = useParams();
  return <DashboardPage key={name} name={name} />;
}
