export default function DashboardPages() {
  return null;
}
