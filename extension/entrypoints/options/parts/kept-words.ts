/** What is stored, what it holds and for how long, as a person reads it. */
export const KEPT: readonly {
  readonly what: string;
  readonly holds: string;
  readonly howLong: string;
}[] = [
  {
    what: 'Team',
    holds: 'People, hours, skills, clients, sites, absences, on-call, words, rules.',
    howLong: 'Until you change or delete it.',
  },
  {
    what: 'Journal',
    holds:
      'Each approval: ticket number and title, technician, who approved, values before and after.',
    howLong: 'The days set below; unfinished approvals stay until settled.',
  },
  {
    what: 'Last read',
    holds: 'Open tickets, owners and times of each host, as you may see them there.',
    howLong: 'Until the next reading or until the host is removed.',
  },
  {
    what: 'Drafts',
    holds: 'Half-typed tables, rules that are tried out, approvals that could not be sent.',
    howLong: 'Until used or deleted.',
  },
  {
    what: 'Keys',
    holds: 'Only if you gave one. Unencrypted if kept, never in a file, message or export.',
    howLong: 'Until the browser is closed, or until you delete it: your choice.',
  },
  {
    what: 'Settings',
    holds:
      'Ticket systems, their zone and writing switch, where the card sits, whose day the popup shows.',
    howLong: 'Until you change or delete them.',
  },
];
