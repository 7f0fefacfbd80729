/** Names of what a dialog is about, one a line. */
export function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="alarm-names">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
