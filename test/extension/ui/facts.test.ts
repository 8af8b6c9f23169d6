import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../core/calendar/instant.ts';
import { ClientId, SkillId, TechnicianId } from '../../../core/model/ids.ts';
import { Zone } from '../../../core/model/time.ts';
import { clip, countWords } from '../../../extension/ui/card/clip.ts';
import { biggestDifference } from '../../../extension/ui/card/difference.ts';
import { fixablesOf } from '../../../extension/ui/card/fixables.ts';
import { hoursText, readHours } from '../../../extension/ui/card/hours-text.ts';
import { tellClient, tellTechnician } from '../../../extension/ui/card/tell-text.ts';
import { fieldOf, instantOf } from '../../../extension/ui/card/wall-clock.ts';
import { ANA, at, CARD, NOW } from './stories/cards.ts';

describe('a text that is cut', () => {
  const most = { characters: 5, words: 2 };
  it.each([
    ['abcd', 'abcd'],
    ['abcde', 'abcde'],
    ['abcdef', 'abcde…'],
    ['a b', 'a b'],
    ['a b c', 'a b…'],
    ['  a\n\tb  ', 'a b'],
    ['👩🏽👩🏽👩🏽', '👩🏽👩🏽👩…'],
    ['', ''],
  ])('%j becomes %j', (text, cut) => expect(clip(text, most)).toBe(cut));

  it('counts words, not signs', () => {
    expect(countWords('today 14:00–15:30 CET · +22 min …')).toBe(5);
  });
});

describe('the difference to the first', () => {
  it('is the rule that costs most more than it costs the first', () => {
    const [first, , third] = CARD.answer.ranked;
    if (!first || !third) throw new Error('three candidates are needed');
    expect(biggestDifference(third, first)?.reason.code).toBe('travel-added');
  });
});

describe('what can be corrected', () => {
  const firewall = SkillId.parse('firewall');
  it('is exactly the fact a reason stands on', () => {
    const missing = { code: 'skill-missing', skill: firewall, need: 2, has: 1 } as const;
    expect(fixablesOf(missing, ANA, CARD)[0]).toEqual({
      kind: 'skill',
      technician: ANA,
      skill: firewall,
      has: 1,
    });
    const banned = { code: 'banned', client: ClientId.parse('c'), name: 'C' } as const;
    expect(fixablesOf(banned, TechnicianId.parse('gus'), CARD)[0]).toMatchObject({
      kind: 'unban',
      technician: 'gus',
      client: 'c',
    });
    expect(fixablesOf({ code: 'outside-hours' }, ANA, CARD)[0]?.kind).toBe('hours');
  });

  it('is nothing where no fact of ours is wrong', () => {
    expect(fixablesOf({ code: 'in-the-past' }, ANA, CARD)).toEqual([]);
    expect(fixablesOf({ code: 'may-not-own' }, ANA, CARD)[0]?.kind).toBe('psa');
  });
});

describe('hours as text', () => {
  it.each([
    ['', []],
    ['8:30-17', undefined],
    ['8:30-17:00', [{ from: '08:30', to: '17:00' }]],
    [
      '13:00–17:30, 08:00 - 12:00',
      [
        { from: '08:00', to: '12:00' },
        { from: '13:00', to: '17:30' },
      ],
    ],
    ['18:00-24:00', [{ from: '18:00', to: '24:00' }]],
    ['17:00-17:00', undefined],
    ['17:00-08:00', undefined],
    ['25:00-26:00', undefined],
    ['whenever', undefined],
  ])('%j', (text, spans) => expect(readHours(text)).toEqual(spans));

  it('reads what it wrote', () => {
    const text = '08:00-12:00, 13:00-17:30';
    expect(hoursText(readHours(text) ?? [])).toBe(text);
  });
});

describe('a day and time field', () => {
  const berlin = Zone.parse('Europe/Berlin');
  it('is the wall clock of its zone', () => {
    expect(fieldOf(at(14), berlin)).toBe('2026-11-23T14:00');
    expect(instantOf('2026-11-23T14:00', berlin)).toBe(at(14));
    expect(instantOf('2026-11-23T14:00', Zone.parse('America/New_York'))).toBe(at(20));
  });

  it('takes an hour the clocks leave out as the one after', () => {
    const after = instantOf('2026-03-29T02:30', berlin);
    expect(after === undefined ? '' : fieldOf(after, berlin)).toBe('2026-03-29T03:30');
  });

  it.each(['', '2026-11-23', '2026-02-30T10:00', 'T10:00', '2026-11-23T25:00'])(
    '%j is none',
    (text) => expect(instantOf(text, berlin)).toBeUndefined(),
  );
});

describe('texts to tell', () => {
  const told = {
    names: {
      ...CARD.names,
      technicians: {
        ...CARD.names.technicians,
        [ANA]: { name: 'Ana Ruiz', zone: Zone.parse('America/New_York') },
      },
    },
    now: NOW,
    number: 'T-1042',
    title: 'Firewall',
  };
  const booked = { technician: ANA, start: at(14), minutes: 90 };

  it('give the date, each on the reader’s clock', () => {
    expect(tellTechnician(told, booked)).toContain('Mon 23 Nov 08:00–09:30 (GMT-5)');
    expect(tellClient(told, booked)).toContain('Mon 23 Nov 14:00–15:30 (CET)');
  });

  it('name every block, on the reader’s clock', () => {
    const blocks = [windowOf(at(14), 60), windowOf(at(9, 0, 24), 30)];
    expect(tellTechnician(told, { ...booked, blocks })).toContain(
      'Mon 23 Nov 08:00–09:00; Tue 24 Nov 03:00–03:30 (GMT-5), about 1 h 30 min.',
    );
    expect(tellClient(told, { ...booked, blocks })).toContain(
      'Mon 23 Nov 14:00–15:00; Tue 24 Nov 09:00–09:30 (CET)',
    );
  });

  it('say nothing of a time that is not set', () => {
    expect(tellClient(told, { ...booked, start: undefined })).toContain('time to be agreed');
  });
});
