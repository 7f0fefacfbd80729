export default function AlarmPages() {
  return null;
}
