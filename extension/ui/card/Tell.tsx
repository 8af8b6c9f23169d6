import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Choice } from '../../card.ts';
import { CopyText } from './CopyText.tsx';
import { tellClient, tellTechnician } from './tell-text.ts';
import type { Told } from './told.ts';

interface Props {
  readonly told: Told;
  readonly technician: TechnicianId;
  readonly start: Instant | undefined;
  readonly minutes: number | undefined;
  readonly blocks: Choice['blocks'];
}

const address = (text: string | undefined): string | undefined =>
  text?.match(/[^\s<>"',;]+@[^\s<>"',;]+/)?.[0];

/** Texts to copy or mail by hand; nothing is sent from here. */
export const Tell = ({ told, technician, start, minutes, blocks }: Props) => {
  const booked = { technician, start, minutes, blocks };
  return (
    <section class="tell" aria-label="Tell">
      <CopyText
        label="To the technician"
        text={tellTechnician(told, booked)}
        subject={told.number}
        to={told.names.technicians[technician]?.email}
      />
      <CopyText
        label="To the client"
        text={tellClient(told, booked)}
        subject={told.number}
        to={address(told.contact)}
      />
      <p class="muted small">Nothing is sent from here: copy it, or open it in your mail.</p>
    </section>
  );
};
