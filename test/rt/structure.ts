/** One person of the test site; every password is `PASSWORD`. */
export interface Person {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly city?: string;
  readonly zone?: string;
  readonly language?: string;
  readonly skills?: readonly string[];
  readonly groups: readonly string[];
}

export const PASSWORD = 'shift-9-teapot';
export const TECHNICIANS_GROUP = 'Field Technicians';
const DISPATCHERS_GROUP = 'Dispatchers';
const LEADS_GROUP = 'Dispatch Leads';
const READERS_GROUP = 'Readers';

const technician = (
  login: string,
  name: string,
  city: string,
  skills: readonly string[],
  more: Partial<Person> = {},
): Person => ({
  login,
  name,
  email: `${login.replace(/[^a-z.]/g, '')}@msp.example`,
  city,
  skills,
  groups: [TECHNICIANS_GROUP],
  ...more,
});

/** Names with marks, other scripts and right-to-left; one login with a quote, which every query must escape. */
export const TECHNICIANS: readonly Person[] = [
  technician('priya.raman', 'Priya Raman', 'Leeds', ['network', 'firewall']),
  technician('tom.okafor', 'Tom Okafor', 'Bradford', ['microsoft 365', 'printers']),
  technician('zoe.brandt', 'Zoë Brandt', 'York', ['wifi', 'network']),
  technician('lukasz.nowak', 'Łukasz Nowak', 'Sheffield', ['servers', 'backup']),
  technician('yuki.tanaka', '田中 友紀', 'Hull', ['microsoft 365']),
  technician('amira.haddad', 'أميرة حداد', 'Leeds', ['voice', 'wifi']),
  technician("sean.o'neill", "Seán O'Neill", 'Wakefield', ['firewall', 'servers']),
  technician('greta.weiss', 'Greta Weiß', 'Harrogate', ['printers', 'voice'], {
    zone: 'Europe/Berlin',
  }),
];

/** Dana and Petra may reassign; Milo may only assign what nobody owns. Petra works in German and Berlin time. */
export const STAFF: readonly Person[] = [
  {
    login: 'dana.reyes',
    name: 'Dana Reyes',
    email: 'dana.reyes@msp.example',
    groups: [DISPATCHERS_GROUP, LEADS_GROUP],
  },
  {
    login: 'milo.hart',
    name: 'Milo Hart',
    email: 'milo.hart@msp.example',
    groups: [DISPATCHERS_GROUP],
  },
  {
    login: 'petra.klein',
    name: 'Petra Klein',
    email: 'petra.klein@msp.example',
    zone: 'Europe/Berlin',
    language: 'de',
    groups: [DISPATCHERS_GROUP, LEADS_GROUP],
  },
  {
    login: 'rhea.read',
    name: 'Rhea Read',
    email: 'rhea.read@msp.example',
    groups: [READERS_GROUP],
  },
  { login: 'nils.empty', name: 'Nils Empty', email: 'nils.empty@msp.example', groups: [] },
];

export const CLIENT_LOGIN = 'carol@northwind.example';

export const CLIENTS = [
  'Northwind Bakery',
  'Acme Dental',
  'Müller & Söhne',
  'שלום לוגיסטיקה',
] as const;
export const QUEUES = ['Service Desk', 'Field Service', 'Projects'];
export const SKILLS = [
  'network',
  'firewall',
  'microsoft 365',
  'printers',
  'wifi',
  'servers',
  'backup',
  'voice',
];

const MAIL_SCRIPS = [
  'On Comment Notify AdminCcs as Comment',
  'On Comment Notify Other Recipients as Comment',
  'On Correspond Notify Owner and AdminCcs',
  'On Correspond Notify Other Recipients',
  'On Correspond Notify Requestors and Ccs',
  'On Create Autoreply To Requestors',
  'On Create Notify Owner and AdminCcs',
  'On Create Notify Ccs',
  'On Create Notify Other Recipients',
  'On Owner Change Notify Owner',
  'On Resolve Notify Requestors',
];

const person = (p: Person) => ({
  Name: p.login,
  RealName: p.name,
  EmailAddress: p.email,
  Password: PASSWORD,
  Privileged: 1,
  ...(p.city && { City: p.city }),
  ...(p.zone && { Timezone: p.zone }),
  ...(p.language && { Lang: p.language }),
  ...(p.groups.length > 0 && { MemberOf: p.groups }),
});

const values = (names: readonly string[]) => names.map((Name, at) => ({ Name, SortOrder: at + 1 }));

const ticketField = (
  Name: string,
  Type: 'Freeform' | 'Select',
  MaxValues: 0 | 1,
  words?: readonly string[],
) => ({
  Name,
  Type,
  MaxValues,
  LookupType: 'RT::Queue-RT::Ticket',
  ApplyTo: QUEUES,
  ...(words && { Values: values(words) }),
});

const grant = (group: string, ...rights: readonly string[]) =>
  rights.map((Right) => ({ GroupDomain: 'UserDefined', GroupId: group, Right }));

const SEE = ['SeeQueue', 'ShowTicket', 'ShowTicketComments', 'SeeCustomField', 'SeeGroup'];

/** What RT's initialdata loader takes: groups, people, queues, fields, rights; mail rules off unless asked for. */
export const siteStructure = ({ mail }: { readonly mail: boolean }): object => ({
  Groups: [TECHNICIANS_GROUP, DISPATCHERS_GROUP, LEADS_GROUP, READERS_GROUP].map((Name) => ({
    Name,
    Domain: 'UserDefined',
  })),
  Users: [
    ...[...TECHNICIANS, ...STAFF].map(person),
    {
      Name: CLIENT_LOGIN,
      RealName: 'Carol Client',
      EmailAddress: CLIENT_LOGIN,
      Password: PASSWORD,
      Privileged: 0,
    },
  ],
  Queues: QUEUES.map((Name) => ({ Name, Description: `${Name} of the test site` })),
  CustomFields: [
    ticketField('Customer', 'Select', 1, CLIENTS),
    ticketField('Site', 'Freeform', 1),
    ticketField('On-site', 'Select', 1, ['yes', 'no']),
    ticketField('Required skill', 'Select', 0, SKILLS),
    {
      Name: 'Skills',
      Type: 'Select',
      MaxValues: 0,
      LookupType: 'RT::User',
      ApplyTo: [0],
      Values: values(SKILLS),
    },
  ],
  ACL: [
    ...grant(TECHNICIANS_GROUP, ...SEE, 'OwnTicket', 'TakeTicket', 'CommentOnTicket'),
    ...grant(DISPATCHERS_GROUP, ...SEE, 'CreateTicket', 'ModifyTicket', 'ModifyCustomField'),
    ...grant(DISPATCHERS_GROUP, 'CommentOnTicket', 'ReplyToTicket'),
    ...grant(LEADS_GROUP, 'ReassignTicket'),
    ...grant(READERS_GROUP, ...SEE),
  ],
  Scrips: mail
    ? []
    : MAIL_SCRIPS.map((Description) => ({
        _Original: { Description },
        _Updated: 1,
        Disabled: 1,
      })),
});
