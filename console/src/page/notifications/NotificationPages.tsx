import { Route, Routes } from 'react-router';
import { TopicList } from './TopicList';
import { TopicPage } from './TopicPage';

/** Topics, who has subscribed to them, and what became of their messages. */
export default function NotificationPages() {
  return (
    <Routes>
      <Route index element={<TopicList />} />
      <Route path=":name" element={<TopicPage />} />
    </Routes>
  );
}
