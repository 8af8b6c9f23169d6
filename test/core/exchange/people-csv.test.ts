import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeople, writePeople } from '../../../core/exchange/people-csv.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import { team } from './team-arbitrary.ts';

const wordsOf = (text: string) => readPeople(text).problems.map(fileProblemWords);
const peopleOf = (text: string) => readPeople(text).rows.map(({ value }) => value);

describe('people', () => {
  it('come back as they were written, but for what the table has no column for', () => {
    fc.assert(
      fc.property(team, ({ technicians }) => {
        const base = 'https://psa.example';
        // Names and emails as the table must have them: told apart, and an email that is one.
        const all = technicians.map((one, n) => ({
          ...one,
          email: one.email && `p${n}@example.test`,
          logins: { ...one.logins, [base]: `login ${n}` },
        }));
        const read = readPeople(writePeople(all, base));
        expect(read.problems).toEqual([]);
        expect(read.rows.map(({ value }) => value)).toEqual(
          all.map(({ name, email, zone, skills }, n) => ({
            name,
            email,
            zone,
            skills,
            login: `login ${n}`,
          })),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('reads headers in any order and by their other names', () => {
    expect(peopleOf('E-Mail;Full name;Skills;Shoe\na@b.c;Ana;firewall:3, wifi;44')).toEqual([
      {
        name: 'Ana',
        email: 'a@b.c',
        login: undefined,
        zone: undefined,
        skills: [
          { skill: 'firewall', level: 3 },
          { skill: 'wifi', level: 2 },
        ],
      },
    ]);
    expect(readPeople('name,Shoe\nAna,44').ignored).toMatchObject([
      { code: 'unknown-column', column: 'Shoe' },
    ]);
  });

  it.each([
    ['', undefined],
    ['none', []],
    ['wifi:0', [{ skill: 'wifi', level: 0 }]],
    ['a:b:3', [{ skill: 'a:b', level: 3 }]],
    ['vpn:1 until 2027-01-31', [{ skill: 'vpn', level: 1, expires: '2027-01-31' }]],
  ])('reads the skills %j as what was said', (cell, skills) => {
    expect(peopleOf(`name,email,skills\nAna,,"${cell}"`)[0]?.skills).toEqual(skills);
  });

  it('takes a bare list of names, and one with addresses beside', () => {
    expect(peopleOf('Ana Lind\nBo Ek').map(({ name }) => name)).toEqual(['Ana Lind', 'Bo Ek']);
    expect(peopleOf('Ana Lind\ta@b.c\nBo Ek\t')).toMatchObject([
      { name: 'Ana Lind', email: 'a@b.c' },
      { name: 'Bo Ek' },
    ]);
    expect(peopleOf('Ana Lind,a@b.c').length).toBe(1);
    expect(wordsOf('Ana,Lind,x\nBo,Ek,y')[0]).toContain('names no known column');
  });

  it('takes two people of one name where something else tells them apart', () => {
    expect(peopleOf('name,email\nBo Ek,a@b.c\nBo Ek,d@b.c')).toHaveLength(2);
    expect(peopleOf('name,login\nBo Ek,bo1\nBo Ek,bo2')).toHaveLength(2);
  });

  it('takes every good row and names what is wrong with the others', () => {
    const text = [
      'name,email,login,zone,skills',
      'Ana,ana@example.test,ana,Europe/Berlin,wifi:3',
      ',x@example.test,,,',
      'Bo,not an email,bo,Berlin,wifi:4',
      'Cy,ANA@example.test,,,',
      'Di,,Ana,,',
      'Ed,,,,,beyond',
      'Flo,,,,',
      'flo,,,,',
    ].join('\n');
    expect(peopleOf(text).map(({ name }) => name)).toEqual(['Ana', 'Flo']);
    expect(wordsOf(text)).toEqual([
      'Row 7 has 6 cells, the header 5. Put text that holds the delimiter in quotation marks.',
      'Row 3, name: is empty. Fill it in, or remove the row.',
      'Row 4, email: “not an email” is not an email address. Write one like ana@example.com, or leave it empty.',
      'Row 4, zone: “Berlin” is not a time zone. Write a name like Europe/Berlin, or leave it empty.',
      'Row 4, skills: “wifi:4” is not a list of skills. Write them like firewall:3; wifi:2, with levels 0 to 3.',
      'Row 5, email: “ANA@example.test” is also in row 2. Keep one of them.',
      'Row 6, login: “Ana” is also in row 2. Keep one of them.',
      'Row 9, name: “flo” is also in row 8. Keep one of them.',
    ]);
  });

  it.each([
    ['', 'nothing in it'],
    ['email,login\na@b.c,a', 'no column “name”'],
    ['name,email,Name\nAna,a@b.c,x', '“name” is there twice'],
  ])('takes nothing of %j', (text, words) => {
    expect(peopleOf(text)).toEqual([]);
    expect(wordsOf(text)).toEqual([expect.stringContaining(words)]);
  });
});
