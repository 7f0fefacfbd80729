export default function LogPages() {
  return null;
}
