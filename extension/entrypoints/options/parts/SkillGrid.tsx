import { useId, useState } from 'preact/hooks';
import { daysBetween, localDate } from '../../../../core/calendar/zone.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { LocalDate } from '../../../../core/model/time.ts';
import { endWords, SOON_DAYS } from '../model/expiring.ts';
import {
  addSkill,
  cycled,
  expiryOf,
  LEVEL_WORDS,
  levelOf,
  putLevel,
  removeSkill,
  skillsOf,
} from '../model/skill-grid.ts';
import { PasteGrid } from './PasteGrid.tsx';
import { SkillUntil } from './SkillUntil.tsx';
import { useTools } from './tools.ts';

type Skill = ReturnType<typeof skillsOf>[number];

const focusCell = (id: string, row: number, column: number): void =>
  document.getElementById(`${id}-${row}-${column}`)?.focus();

/**
 * Clicks and Space go up a level, Shift and 0 to 3 set it, arrows move, E goes to the last day of a certificate; a
 * paste from a spreadsheet below.
 */
export const SkillGrid = ({ team }: { readonly team: Team }) => {
  const { desk, now } = useTools();
  const id = useId();
  const skills = skillsOf(team);
  const today = localDate(now(), team.zone);
  const [chosen, setChosen] = useState<{ readonly who: TechnicianId; readonly skill: Skill }>();
  const chosenRow = team.technicians.findIndex((t) => t.id === chosen?.who);
  const chosenColumn = chosen ? skills.indexOf(chosen.skill) : -1;
  const chosenWho = team.technicians[chosenRow];

  const put = (who: Technician, skill: Skill, level: ReturnType<typeof cycled>): void => {
    void desk.change(`Saved: ${who.name}, ${skill}: ${level} ${LEVEL_WORDS[level]}.`, (now) =>
      putLevel(now, who.id, skill, level),
    );
  };
  const onKey = (
    event: KeyboardEvent,
    row: number,
    column: number,
    who: Technician,
    skill: Skill,
  ) => {
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    if (event.key === 'e' || event.key === 'E') {
      event.preventDefault();
      document.getElementById(`${id}-until`)?.focus();
      return;
    }
    const move = moves[event.key];
    const level = ([0, 1, 2, 3] as const).find((n) => String(n) === event.key);
    if (!move && level === undefined) return;
    event.preventDefault();
    if (move) focusCell(id, row + move[0], column + move[1]);
    if (level !== undefined) put(who, skill, level);
  };

  return (
    <>
      {skills.length > 0 && team.technicians.length > 0 && (
        <>
          <SkillUntil
            id={`${id}-until`}
            team={team}
            who={chosenWho}
            skill={skills[chosenColumn]}
            back={() => focusCell(id, chosenRow, chosenColumn)}
          />
          <section class="scroll tall" aria-label="Skill grid">
            <table class="grid">
              <caption class="visually-hidden">Technicians and their skill levels</caption>
              <thead>
                <tr>
                  <th scope="col">Technician</th>
                  {skills.map((skill) => (
                    <th key={skill} scope="col">
                      <span class="skill-name">{skill}</span>
                      <button
                        type="button"
                        class="quiet"
                        aria-label={`Remove the skill ${skill}`}
                        title="Remove this skill"
                        onClick={() =>
                          void desk.change(`Removed: ${skill}.`, (now) => removeSkill(now, skill))
                        }
                      >
                        ×
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {team.technicians.map((who, row) => (
                  <tr key={who.id}>
                    <th scope="row">{who.name}</th>
                    {skills.map((skill, column) => (
                      <td key={skill}>
                        <LevelButton
                          id={`${id}-${row}-${column}`}
                          who={who}
                          skill={skill}
                          today={today}
                          onFocus={() => setChosen({ who: who.id, skill })}
                          onClick={(event) =>
                            put(who, skill, cycled(levelOf(who, skill), event.shiftKey ? -1 : 1))
                          }
                          onKeyDown={(event) => onKey(event, row, column, who, skill)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {skills.length > 0 && (
        <p class="muted">
          0 none, 1 assisted, 2 solo, 3 expert. Click for the next level, Shift-click for the one
          before, or type the number; arrow keys move, E leads to the last day of a certificate. The
          first level set for a person makes the other cells of that row 0.
        </p>
      )}
      <AddSkill />
      <PasteGrid team={team} />
    </>
  );
};

const LevelButton = (props: {
  readonly id: string;
  readonly who: Technician;
  readonly skill: Skill;
  readonly today: LocalDate;
  readonly onFocus: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) => {
  const { who, skill, today } = props;
  const level = levelOf(who, skill);
  const expires = expiryOf(who, skill);
  const days = expires === undefined ? undefined : daysBetween(today, expires);
  const end = expires === undefined || days === undefined ? '' : endWords({ expires, days });
  const said = level === undefined ? 'nobody has said' : `${level} ${LEVEL_WORDS[level]}`;
  const words = end ? `${said}, certificate ${end}` : said;
  return (
    <button
      type="button"
      id={props.id}
      class={`level level-${level ?? 'unsaid'}`}
      {...(expires !== undefined && days !== undefined
        ? {
            'data-until': days < 0 ? `ended ${expires}` : expires,
            'data-soon': days <= SOON_DAYS ? '' : undefined,
          }
        : {})}
      aria-label={`${who.name}, ${skill}: ${words}`}
      title={`${skill}: ${words}`}
      onFocus={props.onFocus}
      onClick={props.onClick}
      onKeyDown={props.onKeyDown}
    >
      {level ?? '·'}
    </button>
  );
};

const AddSkill = () => {
  const { desk } = useTools();
  const { team } = desk.state();
  const [name, setName] = useState('');
  const id = useId();
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        const added = team && addSkill(team, name);
        if (!added?.ok) return desk.say('bad', added?.words ?? 'Set up the people first.');
        void desk.change(`Added: ${name.trim()}.`, (now) => {
          const again = addSkill(now, name);
          return again.ok ? again.value : now;
        });
        setName('');
      }}
    >
      <label class="field" for={id}>
        <span>New skill</span>
        <input
          id={id}
          value={name}
          placeholder="firewall"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Add skill</button>
    </form>
  );
};
