import { takeBusy } from '../../../../core/exchange/busy-absences.ts';
import type { Team } from '../../../../core/model/team.ts';
import { takenCalendars } from '../model/busy-import.ts';
import { spanText } from '../model/moment-text.ts';
import { useTools } from './tools.ts';

/** The calendars that absences came from; one is taken out whole, and corrected in the calendar itself. */
export const TakenCalendars = ({ team }: { readonly team: Team }) => {
  const { desk } = useTools();
  const taken = takenCalendars(team);
  if (taken.length === 0) return null;
  return (
    <section class="scroll" aria-label="Calendars taken">
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">Technician</th>
            <th scope="col">Calendar</th>
            <th scope="col">Busy times</th>
            <th scope="col">
              <span class="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {taken.map(({ technician, name, source, count, window }) => (
            <tr key={`${technician} ${source}`}>
              <th scope="row" data-label="Technician">
                {name}
              </th>
              <td data-label="Calendar">{source}</td>
              <td data-label="Busy times">
                {count}, {spanText(window, team.zone)}
              </td>
              <td class="col-action">
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Remove ${source} of ${name}`}
                  onClick={() =>
                    void desk.change(`Removed: ${source} of ${name}.`, (now) =>
                      takeBusy(now, technician, source, []),
                    )
                  }
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
