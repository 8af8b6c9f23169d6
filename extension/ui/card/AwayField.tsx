import { useState } from 'preact/hooks';
import { zoneName } from '../../../core/explain/format.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Card } from '../../card.ts';
import type { FixInput } from './actions.ts';
import { zoneOf } from './naming.ts';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { fieldOf, instantOf } from './wall-clock.ts';

interface Props {
  readonly card: Card;
  readonly technician: TechnicianId;
  /** Only an end is asked for: away from now on. */
  readonly fromNow?: boolean;
  readonly set: (fix: FixInput | string | undefined) => void;
}

const KINDS = [
  ['out', 'out'],
  ['sick', 'sick'],
  ['leave', 'leave'],
  ['training', 'training'],
  ['busy', 'busy'],
] as const;

/** Away from when to when, on the technician's own clock. */
export const AwayField = ({ card, technician, fromNow = false, set }: Props) => {
  const zone = zoneOf(card.names, technician);
  const [from, setFrom] = useState(fieldOf(card.now, zone));
  const [to, setTo] = useState('');
  const [kind, setKind] = useState('out');
  const tell = (start: string, end: string, what: string) => {
    const window = {
      start: fromNow ? card.now : instantOf(start, zone),
      end: instantOf(end, zone),
    };
    const absence = KINDS.find(([one]) => one === what)?.[0] ?? 'out';
    if (window.start === undefined || window.end === undefined) {
      set(fromNow ? 'Until: a day and a time.' : 'From and to: a day and a time each.');
    } else if (window.end <= window.start) {
      set('The end must come after the start.');
    } else {
      set({
        kind: 'absence',
        technician,
        window: { start: window.start, end: window.end },
        absence,
      });
    }
  };
  const clock = zoneName(card.now, zone);
  return (
    <>
      {!fromNow && (
        <TextField
          label={`From (${clock})`}
          type="datetime-local"
          value={from}
          change={(text) => {
            setFrom(text);
            tell(text, to, kind);
          }}
        />
      )}
      <TextField
        label={`${fromNow ? 'Out until' : 'To'} (${clock})`}
        type="datetime-local"
        value={to}
        change={(text) => {
          setTo(text);
          tell(from, text, kind);
        }}
      />
      <SelectField
        label="Why"
        value={kind}
        choices={KINDS}
        change={(text) => {
          setKind(text);
          tell(from, to, text);
        }}
      />
    </>
  );
};
