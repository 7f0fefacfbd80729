export default function SignIn(_: { readonly setUp: boolean }) {
  return null;
}
