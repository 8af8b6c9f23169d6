import { useMemo } from 'preact/hooks';
import type { Zone } from '../../../../core/model/time.ts';
import { readZone, zoneNames } from '../model/zone-names.ts';

/** A list of all zones, so that no zone can be misspelled. */
export const ZoneSelect = (props: {
  readonly id: string;
  readonly label: string;
  readonly value: Zone;
  readonly choose: (zone: Zone) => void;
}) => {
  const names = useMemo(() => {
    const known = zoneNames();
    return known.includes(props.value) ? known : [props.value, ...known];
  }, [props.value]);
  return (
    <label class="field" for={props.id}>
      <span>{props.label}</span>
      <select
        id={props.id}
        value={props.value}
        onChange={(event) => {
          const zone = readZone(event.currentTarget.value);
          if (zone.ok) props.choose(zone.value);
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
