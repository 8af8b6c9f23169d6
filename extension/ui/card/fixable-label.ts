import type { Card } from '../../card.ts';
import type { Fixable } from './fixables.ts';
import { nameOf } from './naming.ts';

/** What a correction is called where several are offered. */
export const fixableLabel = (fixable: Fixable, card: Card): string => {
  switch (fixable.kind) {
    case 'minutes':
      return 'How long it takes';
    case 'priority':
      return 'The priority';
    case 'tier':
      return 'The kind of work';
    case 'where':
      return 'Remote or on site';
    case 'needs':
      return 'The skills it needs';
    case 'due':
      return 'The deadline';
    case 'client':
      return 'The client';
    case 'site':
      return 'The site';
    case 'skill':
      return `${nameOf(card.names, fixable.technician)}: ${fixable.skill}`;
    case 'hours':
      return `${nameOf(card.names, fixable.technician)}: working hours`;
    case 'absence':
    case 'until':
      return `${nameOf(card.names, fixable.technician)}: away`;
    case 'present':
      return `${nameOf(card.names, fixable.technician)} is there`;
    case 'active':
      return `${nameOf(card.names, fixable.technician)} takes tickets again`;
    case 'ban':
      return `${nameOf(card.names, fixable.technician)} must not go there`;
    case 'unban':
      return `${nameOf(card.names, fixable.technician)} may go there`;
    case 'site-hours':
      return 'When the site is open';
    case 'site-area':
      return 'Where the site is';
    case 'psa':
      return 'What the ticket system says';
    case 'options':
      return 'A setting';
  }
};
