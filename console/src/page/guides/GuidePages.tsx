export default function GuidePages() {
  return null;
}
