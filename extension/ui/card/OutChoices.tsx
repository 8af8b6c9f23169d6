import { useState } from 'preact/hooks';
import { localDate, zoneDay } from '../../../core/calendar/zone.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Card } from '../../card.ts';
import type { CardActions, FixInput } from './actions.ts';
import { FixEditor } from './FixEditor.tsx';
import { zoneOf } from './naming.ts';

export interface OutChoicesProps {
  readonly card: Card;
  readonly act: CardActions;
  readonly technician: TechnicianId;
  readonly close: () => void;
}

/** Away for the rest of the technician's own day. */
const outToday = (card: Card, technician: TechnicianId): FixInput => {
  const zone = zoneOf(card.names, technician);
  return {
    kind: 'absence',
    technician,
    window: { start: card.now, end: zoneDay(zone, localDate(card.now, zone)).window.end },
    absence: 'out',
  };
};

/** What can be said of one technician's time: away today, until or from when, or other hours. */
export const OutChoices = ({ card, act, technician, close }: OutChoicesProps) => {
  const [open, setOpen] = useState<'menu' | 'until' | 'absence' | 'hours'>('menu');
  const [state, setState] = useState<{ busy: boolean; words?: string }>({ busy: false });
  const away = async () => {
    if (state.busy) return;
    setState({ busy: true });
    const words = await act.fix?.(outToday(card, technician));
    setState(words === undefined ? { busy: false } : { busy: false, words });
    if (words === undefined) close();
  };
  if (open !== 'menu') {
    return (
      <FixEditor card={card} act={act} fixables={[{ kind: open, technician }]} close={close} />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Escape is heard here, on its way up
    <div
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" class="quiet" onClick={away}>
        {state.busy ? 'Asking again…' : 'Out today'}
      </button>
      <button type="button" class="quiet" onClick={() => setOpen('until')}>
        Out until…
      </button>
      <button type="button" class="quiet" onClick={() => setOpen('absence')}>
        Out from–to…
      </button>
      <button type="button" class="quiet" onClick={() => setOpen('hours')}>
        Working hours…
      </button>
      {state.words && (
        <p class="notice bad" role="alert">
          {state.words}
        </p>
      )}
    </div>
  );
};
