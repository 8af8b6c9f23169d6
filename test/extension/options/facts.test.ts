import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Team } from '../../../core/model/team.ts';
import { LocalDate } from '../../../core/model/time.ts';
import {
  arrange,
  firstRows,
  hasMoved,
  isFound,
  placeOf,
} from '../../../extension/entrypoints/options/model/arrange.ts';
import {
  businessDay,
  durationText,
  readDuration,
} from '../../../extension/entrypoints/options/model/duration-text.ts';
import { endWords, expiring } from '../../../extension/entrypoints/options/model/expiring.ts';
import {
  datedText,
  listText,
  readDated,
  readList,
} from '../../../extension/entrypoints/options/model/list-text.ts';
import {
  gridCells,
  pasteGrid,
  putExpiry,
} from '../../../extension/entrypoints/options/model/skill-grid.ts';
import { putClock, putTarget } from '../../../extension/entrypoints/options/model/sla-columns.ts';
import {
  boardsOf,
  putBoards,
  putDefault,
  removeSla,
  useOf,
  useWords,
} from '../../../extension/entrypoints/options/model/sla-use.ts';
import { clientSheet } from '../../../extension/entrypoints/options/model/team-sheets.ts';
import { team as anyTeam, named } from '../../core/exchange/team-arbitrary.ts';
import { smallTeam, taken, wordsOf } from './house.ts';

describe('a list in one cell', () => {
  it('comes back whatever its words are', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 4 }), fc.boolean(), (items, semicolons) => {
        const parting = semicolons ? /;/ : /[;,]/;
        expect(taken(readList(listText(items, parting), parting))).toEqual(items);
        const dated = items.map((name, at) =>
          at % 2 ? { name, expires: LocalDate.parse('2027-01-31') } : { name },
        );
        expect(taken(readDated(datedText(dated)))).toEqual(dated);
      }),
    );
  });

  it.each([
    ['vault key, site induction until 31.1.2027', ['vault key', 'site induction']],
    ['"Key, north"; open until late until 2027-01-31', ['Key, north', 'open until late']],
  ])('is read as people type it: %s', (text, names) => {
    expect(taken(readDated(text)).map((one) => one.name)).toEqual(names);
  });

  it('says which day or which mark is wrong', () => {
    expect(wordsOf(readDated('key until soon'))).toContain('“soon” is not a day');
    expect(wordsOf(readList('"key'))).toContain('not closed');
  });
});

describe('a duration', () => {
  const read = (text: string, bare: 'min' | 'h' = 'min') => readDuration(text, { day: 540, bare });
  it.each([
    ['30 min', 30],
    ['4h', 240],
    ['1 h 30 min', 90],
    ['1,5 h', 90],
    ['2:15', 135],
    ['90', 90],
    ['2 d', 1080],
    ['1 day 4 hours', 780],
  ])('%s', (text, minutes) => expect(taken(read(text))).toBe(minutes));

  it('without a unit is what the column counts in', () => {
    expect(taken(read('38.5', 'h'))).toBe(2310);
    expect(durationText(2310)).toBe('38 h 30 min');
  });

  it.each(['soon', '', '4 weeks', '4 h later', '-3 h', 'h'])('%j is none', (text) => {
    expect(wordsOf(read(text))).toContain('not a duration');
  });

  it('has no days where a day is not known', () => {
    expect(readDuration('2 d', { bare: 'min' }).ok).toBe(false);
  });

  it('takes a business day as the hours of a week by its days', () => {
    expect(businessDay(smallTeam().hours)).toBe(540);
  });
});

const withSlas = (): Team =>
  Team.parse({
    ...smallTeam(),
    slas: [
      { id: 'gold', name: 'Gold' },
      { id: 'iron', name: 'Iron' },
    ],
    boards: [{ board: 'Helpdesk', sla: 'gold' }],
    words: { meanings: { 'queue:projects': {}, 'type:x': {}, 'queue:helpdesk': {} } },
    clients: [{ id: 'acme', name: 'Acme', sla: 'gold' }],
    policy: { sla: 'gold' },
  });
const gold = (team: Team) => {
  const sla = team.slas[0];
  if (!sla) throw new Error('no policy');
  return sla;
};

describe('an SLA policy', () => {
  it('counts days by the clock of the target', () => {
    const team = withSlas();
    const business = taken(putTarget(team, gold(team), 'P3', 'resolutionMinutes', '2 d'));
    expect(business.targets).toEqual({ P3: { clock: 'business', resolutionMinutes: 1080 } });
    const always = taken(putClock(business, 'P3', 'around the clock'));
    expect(taken(putTarget(team, always, 'P3', 'responseMinutes', '1 d')).targets.P3).toEqual({
      clock: 'always',
      resolutionMinutes: 1080,
      responseMinutes: 1440,
    });
    expect(wordsOf(putTarget(team, gold(team), 'P1', 'responseMinutes', '0'))).toContain('no time');
  });

  it('keeps a clock while something is promised by it', () => {
    const team = withSlas();
    const made = taken(putTarget(team, gold(team), 'P1', 'responseMinutes', '15'));
    expect(taken(putClock(made, 'P1', '')).targets.P1?.clock).toBe('business');
    const empty = taken(putTarget(team, made, 'P1', 'responseMinutes', ''));
    expect(taken(putClock(empty, 'P1', '')).targets).toEqual({});
  });

  it('says who uses it, and is gone from all of them when removed', () => {
    const team = withSlas();
    const { id } = gold(team);
    expect(useWords(useOf(team, id))).toBe(
      'Used by 1 client (Acme) and 1 board (Helpdesk), and as the team’s default.',
    );
    const after = removeSla(team, id);
    expect(after.slas.map((sla) => sla.id)).toEqual(['iron']);
    expect(after.boards).toEqual([]);
    expect(after.clients[0]).not.toHaveProperty('sla');
    expect(after.policy).not.toHaveProperty('sla');
    expect(useWords(useOf(after, id))).toContain('Used by no client');
    expect(putDefault(after, id).policy.sla).toBe('gold');
  });

  it('takes a board from another policy, in any spelling, and once', () => {
    const team = withSlas();
    const iron = team.slas[1];
    if (!iron) throw new Error('no policy');
    expect(putBoards(team, iron.id, ['helpdesk', 'Projects', 'projects']).boards).toEqual([
      { board: 'helpdesk', sla: 'iron' },
      { board: 'Projects', sla: 'iron' },
    ]);
    expect(boardsOf(team)).toEqual(['Helpdesk', 'projects']);
  });
});

const certified = (): Team =>
  Team.parse({
    ...smallTeam(),
    skills: ['firewall', 'wifi'],
    technicians: [
      {
        id: 'ana',
        name: 'Ana Reis',
        skills: [
          { skill: 'firewall', level: 2, expires: '2026-12-24' },
          { skill: 'wifi', level: 0, expires: '2026-11-25' },
        ],
        clearances: [{ name: 'vault key', expires: '2026-11-02' }, { name: 'induction' }],
      },
      { id: 'ben', name: 'Ben', skills: [{ skill: 'wifi', level: 3, expires: '2026-12-25' }] },
      { id: 'cy', name: 'Cy', active: false, clearances: [{ name: 'key', expires: '2026-11-02' }] },
      { id: 'di', name: 'Di' },
    ],
  });

describe('what ends', () => {
  const today = LocalDate.parse('2026-11-24');

  it('is told thirty days ahead, the first to end first, of people who take tickets', () => {
    expect(expiring(certified(), today).map((one) => [one.name, one.what, endWords(one)])).toEqual([
      ['Ana Reis', 'vault key', 'ended on 2026-11-02'],
      ['Ana Reis', 'firewall', 'ends on 2026-12-24, in 30 days'],
    ]);
  });

  it('ends today on its last day', () => {
    expect(endWords({ days: 0, expires: today })).toBe('ends today');
    expect(endWords({ days: -1, expires: today })).toContain('ended');
  });

  it('needs a level before it has a last day', () => {
    const team = certified();
    const [ana, , , di] = team.technicians;
    const [firewall] = team.skills;
    if (!ana || !di || !firewall) throw new Error('nobody');
    expect(wordsOf(putExpiry(team, di.id, firewall, '2027-01-31'))).toContain(
      'Set the level first',
    );
    const after = taken(putExpiry(team, ana.id, firewall, ''));
    expect(after.technicians[0]?.skills?.[0]).toEqual({ skill: 'firewall', level: 2 });
  });
});

describe('the skill grid as cells', () => {
  it('tells levels with their last days, and leaves alone whom nobody has spoken of', () => {
    const team = certified();
    expect(gridCells(team)[1]).toEqual(['Ana Reis', '2 until 2026-12-24', '0 until 2026-11-25']);
    const bare = { ...team, technicians: team.technicians.map(({ skills: _, ...t }) => t) };
    const read = pasteGrid(bare, gridCells(team));
    expect(read.problems).toEqual([]);
    expect(read.team.technicians[0]?.skills?.[0]).toEqual({
      skill: 'firewall',
      level: 2,
      expires: '2026-12-24',
    });
    expect(read.team.technicians[3]).not.toHaveProperty('skills');
  });

  it('changes nobody’s levels in the team it was saved from', () => {
    fc.assert(
      fc.property(anyTeam, (team) => {
        const levels = (of: Team) =>
          of.technicians.map((t) =>
            (t.skills ?? [])
              .filter((held) => held.level > 0)
              .map(({ skill, level, expires }) => `${skill} ${level} ${expires}`)
              .sort(),
          );
        const apart = { ...team, technicians: team.technicians.map((t) => ({ ...t, name: t.id })) };
        const { team: after, problems } = pasteGrid(apart, gridCells(apart));
        expect(problems).toEqual([]);
        expect(levels(after)).toEqual(levels(apart));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a long table', () => {
  const team = Team.parse({
    ...smallTeam(),
    slas: [{ id: 'gold', name: 'Goldener Vertrag' }],
    clients: [
      { id: 'a', name: 'Épices', contract: 'Silver', vip: true },
      {
        id: 'b',
        name: 'Borealis',
        sla: 'gold',
        sites: [{ id: 's', name: 'HQ', place: { area: 'north' } }],
      },
      { id: 'c', name: 'Cobalt', contract: 'Silver', allHours: true },
    ],
  });
  const sheet = clientSheet(team);
  const found = (find: string) =>
    sheet.rows.filter((row) => isFound(sheet, row, find)).map((c) => c.id);
  const by = (id: string) => sheet.groups?.find((group) => group.id === id);
  const kept = (find: string, id: string) =>
    new Map(sheet.rows.map((row) => [sheet.keyOf(row), placeOf(sheet, row, find, by(id))]));
  const groups = (id: string) =>
    arrange(sheet, by(id), kept('', id)).map(({ words, rows }) => [words, rows.map((c) => c.id)]);

  it('is searched in every column, in any case, without accents, all words', () => {
    expect(found('')).toEqual(['a', 'b', 'c']);
    expect(found('EPICES')).toEqual(['a']);
    expect(found('vertrag')).toEqual(['b']);
    expect(found('silver clock')).toEqual(['c']);
    expect(found('vip')).toEqual(['a']);
    expect(found('nothing')).toEqual([]);
  });

  it('is grouped by place and by what was agreed, each row once', () => {
    expect(groups('area')).toEqual([
      ['no area', ['a', 'c']],
      ['north', ['b']],
    ]);
    expect(groups('contract')).toEqual([
      ['no contract named', ['b']],
      ['Silver', ['a', 'c']],
    ]);
    expect(groups('sla')).toEqual([
      ['board’s or team’s SLA policy', ['a', 'c']],
      ['Goldener Vertrag', ['b']],
    ]);
    expect(groups('around-the-clock')).toEqual([
      ['around the clock', ['c']],
      ['business hours', ['a', 'b']],
    ]);
    for (const { id } of sheet.groups ?? []) {
      expect(
        groups(id)
          .flatMap(([, ids]) => ids)
          .sort(),
      ).toEqual(['a', 'b', 'c']);
    }
  });

  it('lets a row stay where it is while it is typed into, and tells that it moved', () => {
    const before = kept('silver', 'contract');
    const typed = {
      ...sheet,
      rows: sheet.rows.map((row) => (row.id === 'a' ? { ...row, contract: 'Gold' } : row)),
    };
    expect(hasMoved(sheet, 'silver', by('contract'), before)).toBe(false);
    expect(hasMoved(typed, 'silver', by('contract'), before)).toBe(true);
    expect(arrange(typed, by('contract'), before)).toMatchObject([
      { words: 'Silver', rows: [{ id: 'a' }, { id: 'c' }] },
    ]);
  });

  it('shows a row that was just added, whatever is searched for', () => {
    const before = kept('silver', '');
    const grown = { ...sheet, rows: [...sheet.rows, { ...sheet.blank(0), name: 'New' }] };
    expect(arrange(grown, undefined, before)[0]?.rows.map((c) => c.name)).toEqual([
      'Épices',
      'Cobalt',
      'New',
    ]);
  });

  it('draws no more rows than it may, and none of a folded group', () => {
    const all = arrange(sheet, by('contract'), kept('', 'contract'));
    const drawn = (open: (words: string) => boolean, most: number) =>
      firstRows(all, open, most).map((group) => group.drawn.length);
    expect(drawn(() => true, 2)).toEqual([1, 1]);
    expect(drawn((words) => words === 'Silver', 2)).toEqual([0, 2]);
    expect(drawn(() => false, 2)).toEqual([0, 0]);
  });
});
