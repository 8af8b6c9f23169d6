import { useState } from 'preact/hooks';
import { WEEKDAYS } from '../../../core/model/clock-text.ts';
import type { Weekday, WeekHours } from '../../../core/model/time.ts';
import { DAY_NAMES, hoursText, readHours } from './hours-text.ts';
import { useOwnId } from './use-own-id.ts';

interface Props {
  readonly label: string;
  /** What is believed now; undefined = not told. */
  readonly hours: WeekHours | undefined;
  /** The week, or the words of what does not read as hours. */
  readonly change: (hours: WeekHours | string) => void;
}

const USUAL = '08:30-17:30';
const start = (hours: WeekHours | undefined): Record<Weekday, string> => {
  const text = (day: Weekday): string =>
    hours ? hoursText(hours[day]) : day === 'sat' || day === 'sun' ? '' : USUAL;
  return {
    mon: text('mon'),
    tue: text('tue'),
    wed: text('wed'),
    thu: text('thu'),
    fri: text('fri'),
    sat: text('sat'),
    sun: text('sun'),
  };
};

export const HoursField = ({ label, hours, change }: Props) => {
  const id = useOwnId();
  const [texts, setTexts] = useState(() => start(hours));
  const tell = (next: Record<Weekday, string>) => {
    const read = (day: Weekday) => readHours(next[day]);
    const bad = WEEKDAYS.find((day) => read(day) === undefined);
    if (bad) change(`${DAY_NAMES[bad]}: write hours like 08:30-12:00, 13:00-17:30.`);
    else
      change({
        mon: read('mon') ?? [],
        tue: read('tue') ?? [],
        wed: read('wed') ?? [],
        thu: read('thu') ?? [],
        fri: read('fri') ?? [],
        sat: read('sat') ?? [],
        sun: read('sun') ?? [],
      });
  };
  return (
    <fieldset class="hours">
      <legend dir="auto">{label}</legend>
      {WEEKDAYS.map((day) => (
        <div class="day" key={day}>
          <label for={`${id}-${day}`}>{DAY_NAMES[day]}</label>
          <input
            id={`${id}-${day}`}
            type="text"
            value={texts[day]}
            placeholder="closed"
            autocomplete="off"
            onInput={(event) => {
              const next = { ...texts, [day]: event.currentTarget.value };
              setTexts(next);
              tell(next);
            }}
          />
        </div>
      ))}
    </fieldset>
  );
};
