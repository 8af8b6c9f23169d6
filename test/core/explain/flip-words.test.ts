import { expect, test } from 'vitest';
import type { FlipFacts } from '../../../core/explain/flip-facts.ts';
import { flipWords } from '../../../core/explain/flip-words.ts';
import { LANGUAGES } from '../../../core/explain/language.ts';
import { AbsenceId, BookingId, ClientId, SkillId } from '../../../core/model/ids.ts';
import { Zone } from '../../../core/model/time.ts';
import { at, during } from '../scenario.ts';

const telling = { zone: Zone.parse('Europe/Lisbon'), now: at('08:00') };
const skill = SkillId.parse('firewall');
const booking = BookingId.parse('b');
const visit = { booking, title: 'Visit', window: during('13:00-14:00') };
const unlock = { kind: 'unlock' } as const;

const GOLDEN: readonly [FlipFacts, string, string][] = [
  [
    { kind: 'later', bound: 'start', at: at('14:00') },
    'if it may start after 14:00',
    'wenn es erst ab 14:00 beginnen darf',
  ],
  [
    { kind: 'later', bound: 'start', at: at('2026-11-24 14:00') },
    'if it may start after tomorrow 14:00',
    'wenn es erst ab morgen 14:00 beginnen darf',
  ],
  [
    { kind: 'later', bound: 'end', at: at('2026-11-26 14:00') },
    'if it may end by Thu 26 Nov 14:00',
    'wenn es bis Do. 26. Nov. 14:00 enden darf',
  ],
  [
    { kind: 'horizon', days: 1 },
    'if the horizon were 1 day longer',
    'wenn 1 Tag weiter geplant würde',
  ],
  [
    { kind: 'horizon', days: 3 },
    'if the horizon were 3 days longer',
    'wenn 3 Tage weiter geplant würde',
  ],
  [
    { kind: 'level', skill, level: 1 },
    'if firewall assisted is enough',
    'wenn firewall angeleitet genügt',
  ],
  [
    { kind: 'level', skill, level: 0 },
    'if firewall were not needed',
    'wenn firewall nicht nötig wäre',
  ],
  [
    { ...unlock, what: 'ban', client: ClientId.parse('c'), name: 'Acme' },
    'if Acme agrees to them',
    'wenn Acme einverstanden ist',
  ],
  [{ ...unlock, what: 'clearance', name: 'Key' }, 'if they had Key', 'wenn Key vorläge'],
  [
    {
      ...unlock,
      what: 'absence',
      absence: AbsenceId.parse('a'),
      of: 'training',
      window: during('2026-11-26 09:00-12:00'),
    },
    'if the training Thu 26 Nov 09:00–12:00 moves',
    'wenn die Schulung Do. 26. Nov. 09:00–12:00 verschoben wird',
  ],
  [
    { ...unlock, what: 'booking', why: 'locked', ...visit, client: 'Acme' },
    'if the 13:00 at Acme were not locked',
    'wenn der Termin 13:00 bei Acme nicht fixiert wäre',
  ],
  [
    { ...unlock, what: 'booking', why: 'soon', ...visit },
    'if the 13:00 “Visit” may still move',
    'wenn der Termin 13:00 „Visit“ noch verschoben werden darf',
  ],
  [
    { kind: 'move', ...visit, client: 'Acme', window: during('2026-11-26 13:00-14:00') },
    'if the Thu 26 Nov 13:00 at Acme moves',
    'wenn der Termin Do. 26. Nov. 13:00 bei Acme verschoben wird',
  ],
  [
    { kind: 'move', ...visit, title: ' ' },
    'if the booking 13:00 moves',
    'wenn der Termin 13:00 verschoben wird',
  ],
];

test.each(GOLDEN)('%j', (facts, english, german) => {
  expect(flipWords(facts, telling)).toBe(english);
  expect(flipWords(facts, { ...telling, language: 'de' })).toBe(german);
  for (const words of [english, german]) expect(words.split(' ').length).toBeLessThanOrEqual(12);
});

test('a name or title of any length stays short', () => {
  const long = 'word '.repeat(200);
  for (const [facts] of GOLDEN) {
    const longer = {
      ...facts,
      ...('name' in facts ? { name: long } : {}),
      ...('title' in facts ? { title: long } : {}),
    };
    for (const language of LANGUAGES) {
      expect(flipWords(longer, { ...telling, language }).length).toBeLessThan(100);
    }
  }
});
