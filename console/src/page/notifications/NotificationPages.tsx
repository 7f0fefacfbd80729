export default function NotificationPages() {
  return null;
}
