import { ClientId, SkillId } from '../../../core/model/ids.ts';
import { at, during } from '../scenario.ts';
import type { Golden } from './golden.ts';

const skill = SkillId.parse('firewall');
const client = ClientId.parse('acme');
const window = during('10:00-11:30');
const midnight = (day: number) => at(`2026-11-${day} 00:00`);

/** Reasons that lie with a person: account, hours, rest, skills, load, and what ties them to a client. */
export const WHO: readonly Golden[] = [
  [{ code: 'account-disabled' }, 'Marked as not active', 'Als nicht aktiv markiert'],
  [
    { code: 'may-not-own' },
    'The ticket system does not let them own this',
    'Darf dieses Ticket laut Ticketsystem nicht übernehmen',
  ],
  [
    { code: 'outside-hours', from: at('08:30'), to: at('17:30') },
    'Works today 08:30–17:30',
    'Arbeitet heute 08:30–17:30',
  ],
  [{ code: 'outside-hours' }, 'Outside working hours', 'Außerhalb der Arbeitszeit'],
  [{ code: 'no-hours' }, 'No working hours that day', 'An diesem Tag keine Arbeitszeit'],
  [
    { code: 'absent', kind: 'leave', window: during('2026-11-24 08:30-17:30') },
    'On leave tomorrow 08:30–17:30',
    'Urlaub morgen 08:30–17:30',
  ],
  [
    { code: 'absent', kind: 'leave', window: { start: midnight(24), end: midnight(27) } },
    'On leave tomorrow–Thu 26 Nov',
    'Urlaub morgen–Do. 26. Nov.',
  ],
  [
    { code: 'absent', kind: 'sick', window: { start: midnight(24), end: midnight(25) } },
    'Off sick tomorrow',
    'Krankgemeldet morgen',
  ],
  [
    { code: 'absent', kind: 'out', window: { start: at('2026-11-24 12:00'), end: midnight(25) } },
    'Out tomorrow 12:00–00:00',
    'Abwesend morgen 12:00–00:00',
  ],
  [
    { code: 'absent', kind: 'training', window: during('09:00-12:00') },
    'In training today 09:00–12:00',
    'Schulung heute 09:00–12:00',
  ],
  [
    { code: 'absent', kind: 'holiday', window: { start: midnight(26), end: midnight(27) } },
    'Public holiday Thu 26 Nov',
    'Feiertag Do. 26. Nov.',
  ],
  [
    { code: 'absent', kind: 'busy', window: during('09:00-12:00') },
    'Busy today 09:00–12:00',
    'Belegt heute 09:00–12:00',
  ],
  [
    { code: 'rest', workedUntil: at('03:00'), freeFrom: at('14:00'), hours: 11 },
    'Worked until today 03:00: rests until today 14:00',
    'Arbeit bis heute 03:00, Ruhezeit bis heute 14:00',
  ],
  [
    { code: 'after-on-call', notBefore: at('10:00') },
    'On call over the weekend: starts today 10:00',
    'Bereitschaft am Wochenende: Beginn erst heute 10:00',
  ],
  [
    { code: 'on-call', layer: 'primary', window },
    'On call (primary) then, may be called away',
    'Dann in Rufbereitschaft (primär), Abruf möglich',
  ],
  [
    { code: 'on-call', layer: 'secondary', window },
    'On call (secondary) then, may be called away',
    'Dann in Rufbereitschaft (sekundär), Abruf möglich',
  ],
  [
    { code: 'late-start', notBefore: at('10:30'), workedMinutes: 45 },
    'Worked 45 min last night: starts today 10:30',
    '45 Min. Einsatz in der Nacht: Beginn erst heute 10:30',
  ],
  [
    { code: 'hand-off-day', minutes: 40, limit: 30, basis: 'estimate' },
    'On-call hand-off day: drive of 40 min (estimate); limit 30 min',
    'Bereitschaftswechsel: Anfahrt 40 Min. (geschätzt), höchstens 30 Min.',
  ],
  [
    { code: 'rest-lost', freeFrom: at('11:00'), begins: at('08:30'), minutes: 150 },
    'Rests until today 11:00: 2 h 30 min of bookings to move',
    'Ruhezeit bis heute 11:00: 2 Std. 30 Min. Termine zu verschieben',
  ],
  [
    { code: 'after-hours', minutes: 60, why: 'P1' },
    '1 h outside hours, on call (P1)',
    '1 Std. außerhalb der Arbeitszeit, in Rufbereitschaft (P1)',
  ],
  [
    { code: 'after-hours', minutes: 60, why: 'contract' },
    '1 h outside hours, on call (contract)',
    '1 Std. außerhalb der Arbeitszeit, in Rufbereitschaft (Vertrag)',
  ],
  [
    { code: 'skill-missing', skill, need: 2, has: 0 },
    'firewall: needs solo, has none',
    'firewall: nötig selbstständig, vorhanden keine',
  ],
  [
    { code: 'skill-expired', skill, need: 2, expired: '2026-10-01' },
    'firewall: certificate ended 2026-10-01',
    'firewall: Zertifikat galt bis 01.10.2026',
  ],
  [
    { code: 'skill-preferred', skill, need: 3, has: 1 },
    'firewall: expert preferred, has assisted',
    'firewall: bevorzugt Experte, vorhanden angeleitet',
  ],
  [
    { code: 'skill-over', skill, need: 1, has: 3 },
    'firewall: expert where assisted is enough',
    'firewall: Experte, angeleitet genügt',
  ],
  [{ code: 'skill-has', skill, need: 2, has: 2 }, 'firewall: solo', 'firewall: selbstständig'],
  [
    { code: 'skill-unknown', skill, need: 2 },
    'firewall: level not set',
    'firewall: Stufe nicht eingetragen',
  ],
  [
    { code: 'skill-stretch', skill, need: 2, has: 1 },
    'firewall: assisted, may learn beside an expert',
    'firewall: angeleitet, kann an der Seite von Experten lernen',
  ],
  [
    { code: 'no-mentor', skill },
    'firewall: no expert works that day',
    'firewall: an diesem Tag kein Experte im Dienst',
  ],
  [
    { code: 'mentor', skill, name: 'Ben' },
    'firewall: Ben is there to help',
    'firewall: Ben ist zur Unterstützung da',
  ],
  [
    { code: 'clearance-missing', name: 'Key HQ', at: 'HQ' },
    'Key HQ is needed at HQ',
    'Key HQ ist nötig für HQ',
  ],
  [
    { code: 'clearance-expired', name: 'DBS', expired: '2026-10-01' },
    'DBS ended 2026-10-01',
    'DBS galt bis 01.10.2026',
  ],
  [
    { code: 'clearance-unknown', name: 'DBS' },
    'DBS: not known whether held',
    'DBS: nicht bekannt, ob vorhanden',
  ],
  [
    { code: 'week-high', percent: 86.4, limit: 85 },
    'Week 86 % full; limit 85 %',
    'Woche zu 86 % belegt, Grenze 85 %',
  ],
  [
    { code: 'week-red', percent: 93, limit: 90 },
    'Week 93 % full; limit 90 %',
    'Woche zu 93 % belegt, Grenze 90 %',
  ],
  [
    { code: 'load-above', minutes: 120, loadMinutes: 900, unscheduled: 2 },
    '2 h more work this week than an even share',
    'Diese Woche 2 Std. mehr Arbeit als bei gleicher Verteilung',
  ],
  [
    { code: 'load-below', minutes: 45, loadMinutes: 300, unscheduled: 0 },
    '45 min less work this week than an even share',
    'Diese Woche 45 Min. weniger Arbeit als bei gleicher Verteilung',
  ],
  [
    { code: 'banned', client, name: 'Acme' },
    'Acme asked for somebody else',
    'Acme wünscht jemand anderen',
  ],
  [
    { code: 'client-ranked', client, name: 'Acme', rank: 1 },
    'Number 1 on the list of Acme',
    'Nummer 1 auf der Liste von Acme',
  ],
  [{ code: 'last-technician', client, name: 'Acme' }, 'Was at Acme last', 'War zuletzt bei Acme'],
  [
    { code: 'same-contact', contact: 'Carol', number: '#7' },
    'Has #7 of Carol already',
    'Hat bereits #7 von Carol',
  ],
  [
    { code: 'solved-before', at: at('2026-11-20 10:00') },
    'Solved it before, Fri 20 Nov',
    'Schon einmal gelöst, Fr. 20. Nov.',
  ],
  [
    { code: 'continuity-waived', percent: 88, limit: 85 },
    'Week 88 % full: knowing the client counts no more',
    'Woche zu 88 % belegt: Kundenkenntnis zählt nicht mehr',
  ],
];
