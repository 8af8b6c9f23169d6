import { describe, expect, it } from 'vitest';
import { SkillId } from '../../../core/model/ids.ts';
import type { RawTechnician, RawWords } from '../../../extension/adapters/raw.ts';
import {
  likelyTechnicians,
  skillsRead,
  takeablePeople,
  takePeople,
} from '../../../extension/entrypoints/options/model/read-people.ts';
import {
  addSkill,
  cycled,
  levelOf,
  pasteGrid,
  putLevel,
  removeSkill,
  skillsOf,
  takeSkills,
} from '../../../extension/entrypoints/options/model/skill-grid.ts';
import {
  guessMeaning,
  guessPriority,
  guessState,
} from '../../../extension/entrypoints/options/model/word-guess.ts';
import {
  confirmed,
  putMeaning,
  putState,
  takeNamed,
  wordTable,
} from '../../../extension/entrypoints/options/model/word-table.ts';
import { BASE, smallTeam, taken, wordsOf } from './house.ts';

const PEOPLE: readonly RawTechnician[] = [
  { login: 'root', name: 'Enoch Root' },
  { login: 'ana.reis', name: 'Ana Reis', email: 'ana@msp.example', skills: ['wifi'] },
  {
    login: 'zoe',
    name: 'Zoe Lima',
    email: 'zoe@msp.example',
    zone: 'Europe/Berlin',
    skills: ['WiFi', 'VoIP'],
  },
  { login: 'ext', name: 'Outside Help', email: 'ext@other.example' },
  { login: 'pat@client.example', name: 'Pat', email: 'pat@client.example' },
];

describe('people read from a PSA', () => {
  it('ticks colleagues of the signed-in person, no client and no system account', () => {
    expect([...likelyTechnicians(PEOPLE, BASE, undefined, 'ana.reis')]).toEqual([
      'ana.reis',
      'zoe',
    ]);
  });

  it('ticks all staff where it is not known who is signed in, and always who is in the team', () => {
    expect([...likelyTechnicians(PEOPLE, BASE, undefined, undefined)]).toEqual([
      'ana.reis',
      'zoe',
      'ext',
    ]);
    const team = takePeople(smallTeam(), BASE, PEOPLE, new Set(['pat@client.example']));
    expect(likelyTechnicians(PEOPLE, BASE, team, 'ana.reis')).toContain('pat@client.example');
  });

  it('keeps what was set here, adds logins, and never removes anybody', () => {
    const other = 'https://desk.example';
    const next = takePeople(smallTeam(), other, PEOPLE, new Set(['ana.reis', 'zoe']));
    expect(next.technicians).toMatchObject([
      { id: 'ana', logins: { [BASE]: 'ana.reis', [other]: 'ana.reis' } },
      { id: 'ben', active: true },
      { id: 'zoe', name: 'Zoe Lima', zone: 'Europe/Berlin', logins: { [other]: 'zoe' } },
    ]);
    const less = takePeople(next, other, PEOPLE, new Set(['ana.reis']));
    expect(less.technicians.map((t) => [t.id, t.active])).toEqual([
      ['ana', true],
      ['ben', true],
      ['zoe', false],
    ]);
  });

  it('gives skills only to those nobody has said anything about', () => {
    const read = skillsRead(PEOPLE);
    const team = takePeople(smallTeam(), BASE, PEOPLE, new Set(['ana.reis', 'zoe']));
    const said = putLevel(
      team,
      team.technicians[0]?.id ?? ('' as never),
      SkillId.parse('firewall'),
      3,
    );
    expect(takeablePeople(said, BASE, read).map((t) => t.id)).toEqual(['zoe']);
    const next = takeSkills(said, BASE, read);
    expect(next.technicians.map((t) => t.skills)).toEqual([
      [{ skill: 'firewall', level: 3 }],
      undefined,
      [
        { skill: 'WiFi', level: 2 },
        { skill: 'VoIP', level: 2 },
      ],
    ]);
    expect(next.skills).toEqual(['firewall', 'WiFi', 'VoIP']);
  });
});

describe('the skill grid', () => {
  it('cycles 0 to 3 and back, from unsaid to 1', () => {
    expect([undefined, 0, 1, 2, 3].map((l) => cycled(l as never))).toEqual([1, 1, 2, 3, 0]);
    expect(cycled(0, -1)).toBe(3);
  });

  it('keeps unsaid apart from none', () => {
    const team = taken(addSkill(smallTeam(), 'wifi'));
    const [ana, ben] = team.technicians;
    if (!ana || !ben) throw new Error('no people');
    const wifi = SkillId.parse('wifi');
    expect(levelOf(ana, wifi)).toBeUndefined();
    const next = putLevel(team, ana.id, SkillId.parse('WIFI'), 0);
    expect(next.technicians.map((t) => levelOf(t, wifi))).toEqual([0, undefined]);
  });

  it('takes a paste: levels, words and crosses; what is wrong is named by row and skill', () => {
    const team = smallTeam();
    const grid = pasteGrid(team, [
      ['', 'Wifi', 'Firewall'],
      ['Ana Reis', '3', 'solo'],
      ['BEN', 'x', '4'],
      ['Ghost', '1', '1'],
    ]);
    expect(grid.cells).toBe(3);
    expect(grid.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Firewall'],
      [3, 'Technician'],
    ]);
    expect(skillsOf(grid.team)).toEqual(['Wifi', 'Firewall']);
    expect(grid.team.technicians[0]?.skills).toEqual([
      { skill: 'Wifi', level: 3 },
      { skill: 'Firewall', level: 2 },
    ]);
    expect(grid.team.technicians[1]?.skills).toEqual([{ skill: 'Wifi', level: 2 }]);
  });

  it('refuses a skill twice, in any case, and forgets one everywhere', () => {
    const team = taken(addSkill(smallTeam(), 'Wifi'));
    expect(wordsOf(addSkill(team, ' wifi '))).toContain('already');
    expect(addSkill(team, '  ').ok).toBe(false);
    const ana = team.technicians[0];
    if (!ana) throw new Error('no people');
    const gone = removeSkill(
      putLevel(team, ana.id, SkillId.parse('Wifi'), 2),
      SkillId.parse('WIFI'),
    );
    expect(skillsOf(gone)).toEqual([]);
  });
});

describe('guesses at the tenant’s words', () => {
  it.each([
    ['new', 'open'],
    ['stalled', 'waiting'],
    ['Waiting for client', 'waiting'],
    ['resolved', 'done'],
    ['gelöscht', 'done'],
    ['In Bearbeitung', 'open'],
    ['zzz', undefined],
  ])('status %s is %s', (word, state) => expect(guessState(word)).toBe(state));

  it.each([
    ['P1', 'P1'],
    ['Priority 3', 'P3'],
    ['Critical', 'P1'],
    ['hoch', 'P2'],
    ['Normal', 'P3'],
    ['4', 'P4'],
    ['1', 'P1'],
    ['', undefined],
    ['blue', undefined],
  ])('priority %s is %s', (word, priority) =>
    expect(guessPriority(word, ['1', '2', '3', '4'])).toBe(priority),
  );

  it('reads large numbers as a scale that rises', () => {
    const all = ['0', '29', '30', '59', '60', '89', '90', '100'];
    expect(all.map((word) => guessPriority(word, all))).toEqual([
      'P4',
      'P4',
      'P3',
      'P3',
      'P2',
      'P2',
      'P1',
      'P1',
    ]);
  });

  it('reads queues, flags and durations', () => {
    expect(guessMeaning('queue', 'Field Service')).toEqual({ where: 'site' });
    expect(guessMeaning('cf.on-site', 'yes')).toEqual({ where: 'site' });
    expect(guessMeaning('cf.on-site', 'no')).toEqual({ where: 'remote' });
    expect(guessMeaning('type', 'Project')).toEqual({ tier: 'project' });
    expect(guessMeaning('cf.duration', '90')).toEqual({ minutes: 90 });
    expect(guessMeaning('cf.work', '2 h')).toEqual({ minutes: 120 });
    expect(guessMeaning('cf.floor', '2')).toEqual({});
  });
});

const READ: RawWords = {
  statuses: ['New', 'Stalled', 'zzz'],
  priorities: ['High'],
  fields: {
    queue: ['Helpdesk', 'Other'],
    'cf.customer': ['ACME LTD', 'Borealis'],
    'cf.skill': ['wifi'],
  },
};

describe('the table of words', () => {
  it('marks a guess, and changes nothing before it is used', () => {
    const team = smallTeam();
    const table = wordTable(team.words, READ);
    expect(table.states).toEqual([
      { word: 'New', value: 'open', guessed: true },
      { word: 'Stalled', value: 'waiting', guessed: true },
      { word: 'zzz', value: undefined, guessed: false },
    ]);
    expect(table.clientField).toMatchObject({ value: 'cf.customer', guessed: true });
    expect(table.meanings.map((row) => row.key)).toEqual(['queue:helpdesk', 'queue:other']);
    expect(team.words).toEqual(smallTeam().words);
  });

  it('keeps what a person said against any guess', () => {
    const words = putState(smallTeam().words, 'NEW', 'waiting');
    const table = wordTable(words, READ);
    expect(table.states[0]).toEqual({ word: 'New', value: 'waiting', guessed: false });
    expect(confirmed(words, table)).toMatchObject({
      states: { new: 'waiting', stalled: 'waiting' },
      priorities: { high: 'P2' },
      meanings: { 'queue:helpdesk': { where: 'remote' } },
      clientField: 'cf.customer',
      skillField: 'cf.skill',
    });
    expect(confirmed(words, table).states).not.toHaveProperty('zzz');
  });

  it('adds clients and skills that the fields name, known spellings left alone', () => {
    const words = confirmed(smallTeam().words, wordTable(smallTeam().words, READ));
    const next = takeNamed({ ...smallTeam(), words }, READ);
    expect(next.clients.map((c) => c.name)).toEqual(['Acme', 'Borealis']);
    expect(next.skills).toEqual(['wifi']);
  });

  it('shows known words that were not read, and forgets an emptied one', () => {
    const words = putMeaning(smallTeam().words, 'type:printer: big', { minutes: 30 });
    expect(wordTable(words).meanings).toMatchObject([{ field: 'type', word: 'printer: big' }]);
    expect(putMeaning(words, 'type:printer: big', {}).meanings).toEqual({});
  });
});
