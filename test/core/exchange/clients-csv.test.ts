import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClients, writeClients } from '../../../core/exchange/clients-csv.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import { emptyTeam, Team } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import { team } from './team-arbitrary.ts';

const { technicians } = Team.parse({
  ...emptyTeam(Zone.parse('UTC')),
  technicians: [
    { id: 'a', name: 'Lind, Ana' },
    { id: 'b', name: 'Bo; Ek' },
    { id: 'c', name: 'Cy' },
  ],
});
const header = 'client,site,address,area,latitude,longitude,hours,banned,ranked,aliases';
const read = (rows: string) => readClients(`${header}\n${rows}`, technicians);
const wordsOf = (rows: string) => read(rows).problems.map(fileProblemWords);

describe('clients and sites', () => {
  it('come back as they were written, whatever they are called', () => {
    fc.assert(
      fc.property(team, ({ clients }) => {
        // A table tells clients and sites apart by their names, and a place on the map by both its numbers.
        const all = clients.map((client, c) => ({
          ...client,
          name: `${client.name} ${c}`,
          sites: client.sites.map((site, s) => ({
            ...site,
            name: `${site.name} ${s}`,
            place: { ...site.place, latitude: -33.9, longitude: 0.5 },
          })),
        }));
        const { rows, problems } = readClients(writeClients(all, technicians), technicians);
        expect(problems).toEqual([]);
        expect(rows.map(({ value }) => value)).toEqual(
          all.map(({ id: _, sites, ...client }) => ({
            ...client,
            sites: sites.map(({ id: __, ...site }) => site),
          })),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('gathers the rows of one client, and takes what is said once for all of them', () => {
    const { rows, problems } = read(
      [
        'Axle,HQ,Dock 1,north,52.52,13.4,mon-fri 8:00-17:00,,"Lind, Ana; Cy",Axle GmbH; AX',
        'axle,Depot,,,,,closed,Cy,,',
        'Bolt,,Main St 1,,"48,1","11,5",,,,',
        'Cog,,,,,,,,,',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 2,
        value: {
          name: 'Axle',
          aliases: ['Axle GmbH', 'AX'],
          ranked: ['a', 'c'],
          banned: ['c'],
          sites: [
            {
              name: 'HQ',
              place: { latitude: 52.52, longitude: 13.4, area: 'north', address: 'Dock 1' },
              hours: { fri: [{ from: '08:00', to: '17:00' }], sat: [] },
            },
            { name: 'Depot', hours: { mon: [] } },
          ],
        },
      },
      { row: 4, value: { name: 'Bolt', sites: [{ name: 'Bolt', place: { latitude: 48.1 } }] } },
      { row: 5, value: { name: 'Cog', sites: [] } },
    ]);
  });

  it.each([
    [',HQ', 'Row 2, client: is empty.'],
    ['Axle,HQ,,,91,0', 'Row 2, latitude: “91” is not a latitude.'],
    ['Axle,HQ,,,0,-180.1', 'Row 2, longitude: “-180.1” is not a longitude.'],
    ['Axle,HQ,,,1e1,0', 'Row 2, latitude: “1e1” is not a latitude.'],
    ['Axle,HQ,,,52.5,', 'Row 2, longitude: is empty.'],
    ['Axle,HQ,,,,13.4', 'Row 2, latitude: is empty.'],
    ['Axle,HQ,,,,,9 to 5', 'Row 2, hours: “9 to 5” are not opening hours.'],
    ['Axle,HQ,,,,,,Zed', 'Row 2, banned: nobody in the team is called “Zed”.'],
    ['Axle,HQ\nAXLE,hq', 'Row 3, site: “hq” is also in row 2.'],
    [
      'Axle,HQ,,,,,,Cy\nAxle,Depot,,,,,,a',
      'Row 3, banned: “a” is not what row 2 says of the same client.',
    ],
  ])('names what is wrong in %j', (rows, words) => {
    expect(wordsOf(rows)).toEqual([expect.stringContaining(words)]);
  });

  it('takes a client without the site whose row is wrong', () => {
    const { rows, problems } = read('Axle,HQ,,,,,,Cy\nAxle,Depot,,,99,1');
    expect(problems).toHaveLength(1);
    expect(rows[0]?.value.sites.map(({ name }) => name)).toEqual(['HQ']);
  });
});
