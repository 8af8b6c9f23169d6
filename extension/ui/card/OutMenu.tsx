import { useRef, useState } from 'preact/hooks';
import { localDate, zoneDay } from '../../../core/calendar/zone.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Card } from '../../card.ts';
import type { CardActions, FixInput } from './actions.ts';
import { FixEditor } from './FixEditor.tsx';
import { nameOf, zoneOf } from './naming.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly technician: TechnicianId;
}

/** Away for the rest of the technician's own day. */
export const outToday = (card: Card, technician: TechnicianId): FixInput => {
  const zone = zoneOf(card.names, technician);
  return {
    kind: 'absence',
    technician,
    window: { start: card.now, end: zoneDay(zone, localDate(card.now, zone)).window.end },
    absence: 'out',
  };
};

/** The menu of one technician: two clicks to "Out today". */
export const OutMenu = ({ card, act, technician }: Props) => {
  const [open, setOpen] = useState<'closed' | 'menu' | 'until' | 'absence' | 'hours'>('closed');
  const [state, setState] = useState<{ busy: boolean; words?: string }>({ busy: false });
  const button = useRef<HTMLButtonElement>(null);
  if (!act.fix) return null;
  const close = () => {
    setOpen('closed');
    button.current?.focus();
  };
  const away = async () => {
    if (state.busy) return;
    setState({ busy: true });
    const words = await act.fix?.(outToday(card, technician));
    setState(words === undefined ? { busy: false } : { busy: false, words });
    if (words === undefined) close();
  };
  const name = nameOf(card.names, technician);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet small icon"
        aria-expanded={open !== 'closed'}
        aria-label={`Away, hours: ${name}`}
        onClick={() => setOpen(open === 'closed' ? 'menu' : 'closed')}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open === 'menu' && (
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
      )}
      {open !== 'closed' && open !== 'menu' && (
        <FixEditor card={card} act={act} fixables={[{ kind: open, technician }]} close={close} />
      )}
    </>
  );
};
