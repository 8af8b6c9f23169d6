import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSkillGrid, writeSkillGrid } from '../../../core/exchange/skill-grid.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import { SkillId } from '../../../core/model/ids.ts';
import { emptyTeam, Team } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import { named, team } from './team-arbitrary.ts';

const { technicians } = Team.parse({
  ...emptyTeam(Zone.parse('UTC')),
  technicians: [
    { id: 'a', name: 'Ana' },
    { id: 'b', name: 'Bo' },
  ],
});
const read = (text: string) => readSkillGrid(text, technicians);
const wordsOf = (text: string) => read(text).problems.map(fileProblemWords);

describe('skill grid', () => {
  it.each([',', '\t'])('comes back as it was written with %j', (delimiter) => {
    fc.assert(
      fc.property(
        team,
        fc.uniqueArray(named, {
          minLength: 2,
          maxLength: 4,
          selector: (name) => name.toLowerCase(),
        }),
        (any, texts) => {
          // A grid of nothing but digits and ticks over the columns is one whose header was not copied.
          const skills = ['wifi', ...texts.filter((text) => text.toLowerCase() !== 'wifi')].map(
            (text) => SkillId.parse(text),
          );
          const held = any.technicians.map((one, n) => ({
            ...one,
            name: `${one.name} ${n}`,
            skills: skills.map((skill, s) => ({
              skill,
              level: ([0, 1, 2, 3] as const)[(n + s) % 4] ?? 0,
            })),
          }));
          const grid = readSkillGrid(writeSkillGrid(held, skills, delimiter), held);
          expect(grid.problems).toEqual([]);
          expect(grid.skills).toEqual(skills);
          expect(grid.rows.map(({ value }) => value)).toEqual(
            held.map(({ id, skills: levels }) => ({ technician: id, levels })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads a paste from a spreadsheet, ticks and gaps included', () => {
    const grid = read('\tFirewall\tWi-Fi, guest\tVPN\nAna\t3\tx\t\nbo\t-\t\t1\n');
    expect(grid.problems).toEqual([]);
    expect(grid.skills).toEqual(['Firewall', 'Wi-Fi, guest', 'VPN']);
    expect(grid.rows.map(({ value }) => value)).toEqual([
      {
        technician: 'a',
        levels: [
          { skill: 'Firewall', level: 3 },
          { skill: 'Wi-Fi, guest', level: 2 },
        ],
      },
      {
        technician: 'b',
        levels: [
          { skill: 'Firewall', level: 0 },
          { skill: 'VPN', level: 1 },
        ],
      },
    ]);
  });

  it('tells nobody has said from said to have none', () => {
    const [ana, bo] = technicians;
    if (!ana || !bo) throw new Error('two technicians');
    const skills = [SkillId.parse('wifi'), SkillId.parse('vpn')];
    const text = writeSkillGrid([{ ...ana, skills: [] }, bo], skills);
    expect(read(text).rows.map(({ value }) => value.levels.map(({ level }) => level))).toEqual([
      [0, 0],
      [],
    ]);
  });

  it.each([
    ['', 'nothing in it'],
    ['Ana,3,2\nBo,1,0', 'first row names no known column'],
    ['technician\nAna', 'first row names no known column'],
    ['technician,wifi,WiFi\nAna,1,2', 'Column “WiFi” is there twice'],
    ['technician,wifi\nAna,4', 'Row 2, wifi: “4” is not a level'],
    ['technician,wifi\nZed,1', 'Row 2, technician: nobody in the team is called “Zed”'],
    ['technician,wifi\nAna,1\nana,2', 'Row 3, technician: “ana” is also in row 2'],
    ['technician,wifi\nAna,1,2', 'Row 2 has 3 cells, the header 2'],
    ['technician,wifi\n,1', 'Row 2, technician: is empty'],
  ])('names what is wrong in %j', (text, words) => {
    expect(wordsOf(text)).toEqual([expect.stringContaining(words)]);
  });
});
