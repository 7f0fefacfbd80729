import { Route, Routes } from 'react-router';
import { UnknownPage } from '../../app/UnknownPage';
import './alarms.css';
import { AlarmDetail } from './detail/AlarmDetail';
import { EditAlarm, NewAlarm } from './edit/AlarmEditor';
import { AlarmList } from './list/AlarmList';
import { MuteRules } from './mute/MuteRules';

/** Alarms: the list, one of them, making and changing them. */
export default function AlarmPages() {
  return (
    <Routes>
      <Route index element={<AlarmList />} />
      <Route path="mutes" element={<MuteRules />} />
      <Route path="new" element={<NewAlarm />} />
      <Route path=":name/edit" element={<EditAlarm />} />
      <Route path=":name" element={<AlarmDetail />} />
      <Route path="*" element={<UnknownPage />} />
    </Routes>
  );
}
