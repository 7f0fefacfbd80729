import { useTimeFormat } from '../time/format';

/** A moment, written in the zone that is set; its distance from now is its title. */
export function Instant({ at, millis = false }: { readonly at: Date; readonly millis?: boolean }) {
  const format = useTimeFormat();
  return (
    <time dateTime={at.toISOString()} title={`${format.ago(at)} (${format.zone})`} className="instant">
      {millis ? format.millis(at) : format.dateTime(at)}
    </time>
  );
}
