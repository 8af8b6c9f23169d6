import { useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { Host } from '../../../settings.ts';
import { skillsRead, takeablePeople } from '../model/read-people.ts';
import { skillsOf, takeSkills } from '../model/skill-grid.ts';
import { peopleSheet } from '../model/team-sheets.ts';
import { scopeOf } from '../model/word-scope.ts';
import { AddressForm } from '../parts/AddressForm.tsx';
import { ClockCheck } from '../parts/ClockCheck.tsx';
import { PeopleFromPsa } from '../parts/PeopleFromPsa.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { SkillGrid } from '../parts/SkillGrid.tsx';
import { TeamHours } from '../parts/TeamHours.tsx';
import { useDesk, useTools } from '../parts/tools.ts';
import { useRead } from '../parts/use-read.ts';
import { WordsFromPsa } from '../parts/WordsFromPsa.tsx';
import { WordTables } from '../parts/WordTables.tsx';
import { WritingSwitch } from '../parts/WritingSwitch.tsx';

export interface StepProps {
  readonly team: Team;
  readonly host: Host | undefined;
  readonly next: () => void;
}

const Skip = ({ next, words }: { readonly next: () => void; readonly words: string }) => (
  <p class="actions step-skip">
    <button type="button" onClick={next}>
      {words}
    </button>
  </p>
);

export const PlaceStep = (props: StepProps & { readonly url: string }) => (
  <>
    <p>Paste the address of any ticket. The browser will ask whether Slotwright may read there.</p>
    <AddressForm url={props.url} connected={props.next} />
    <Skip next={props.next} words={props.host ? 'Next' : 'Skip: no ticket system'} />
  </>
);

export const PeopleStep = ({ team, host, next }: StepProps) => {
  const { settings } = useDesk();
  return (
    <>
      {host && <PeopleFromPsa base={host.base} team={team} taken={next} />}
      <SheetFile team={team} sheetOf={(now) => peopleSheet(now, settings.hosts)} open={!host} />
      <Skip next={next} words={team.technicians.length > 0 ? 'Next' : 'Skip'} />
    </>
  );
};

export const HoursStep = ({ team, host, next }: StepProps) => {
  const [edited, setEdited] = useState(false);
  return (
    <>
      <p>One set for everybody. Single people can differ, later under People.</p>
      <TeamHours
        team={team}
        save="Use these hours"
        edited={setEdited}
        {...(!host || host.zone ? { saved: next } : {})}
      />
      {host && (
        <>
          <h3>Is the clock right?</h3>
          {host.zone ? (
            <p>
              Times at {new URL(host.base).host} are in {host.zone}.
            </p>
          ) : (
            // Hours that were typed and not saved would be lost with the step.
            <ClockCheck host={host} zone={team.zone} confirmed={edited ? undefined : next} />
          )}
        </>
      )}
      {edited && host?.zone && <p class="notice warn">The hours above are not saved yet.</p>}
      <Skip next={next} words={host?.zone && !edited ? 'Next' : 'Skip'} />
    </>
  );
};

export const SkillsStep = ({ team, host, next }: StepProps) => (
  <>
    <p>
      Optional. Without it nobody is left out for a skill, and the card says so. “·” means nobody
      has said.
    </p>
    {host && <SkillsOfPsa team={team} base={host.base} />}
    <SkillGrid team={team} />
    <Skip next={next} words={skillsOf(team).length > 0 ? 'Next' : 'Skip'} />
  </>
);

const SkillsOfPsa = ({ team, base }: { readonly team: Team; readonly base: string }) => {
  const { ask, desk } = useTools();
  const [people] = useRead(base, (at) => ask('people', { base: at }));
  if (people.state !== 'read') return null;
  const read = skillsRead(people.value);
  const open = takeablePeople(team, base, read);
  if (open.length === 0) return null;
  return (
    <div class="notice">
      <p>
        {new URL(base).host} names skills for{' '}
        {open.length === 1 ? '1 person' : `${open.length} people`}. Each would count as 2, solo.
      </p>
      <p class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => void desk.change('Skills taken.', (now) => takeSkills(now, base, read))}
        >
          Use these skills
        </button>
      </p>
    </div>
  );
};

export const WordsStep = ({ team, host, next }: StepProps) => {
  const bases = useDesk().settings.hosts.map(({ base }) => base);
  return (
    <>
      <p>
        What your ticket system’s words mean. Guesses are marked and count only when you use them.
      </p>
      {host ? (
        <WordsFromPsa
          team={team}
          heading="h3"
          base={host.base}
          scope={scopeOf(bases, host.base)}
          used={next}
        />
      ) : (
        <WordTables team={team} heading="h3" read={undefined} />
      )}
      <Skip next={next} words="Skip" />
    </>
  );
};

export const DoneStep = ({ team, host }: StepProps) => (
  <>
    <p>
      {team.technicians.length > 0
        ? 'Open a ticket: the suggestion sits beside it.'
        : 'Without people nobody can be suggested: go back to step 2, or add them under People.'}
    </p>
    {host && (
      <>
        <p>
          <a href={`${host.base}/`} target="_blank" rel="noreferrer">
            Open {new URL(host.base).host}
          </a>
        </p>
        <WritingSwitch host={host} />
      </>
    )}
  </>
);
