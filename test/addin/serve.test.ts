import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOCAL, LOCAL_PORT, manifestFor, readAddress } from '../../addin/serve/address.ts';
import { certificate } from '../../addin/serve/certificate.ts';
import { planFor, readAsked } from '../../addin/serve/excel-plan.ts';
import { TEXT } from './manifest/manifest.ts';

describe('the address of a build', () => {
  it.each([
    ['https://roster.example.org', 'https://roster.example.org'],
    ['https://roster.example.org/', 'https://roster.example.org'],
    ['https://roster.example.org:8443/a/b/', 'https://roster.example.org:8443/a/b'],
  ])('reads %s', (text, url) => {
    expect(readAddress(text)).toEqual({ kind: 'address', url });
  });

  it.each([
    [undefined, '--url'],
    ['', '--url'],
    ['roster', 'no web address'],
    ['http://roster.example.org', 'https only'],
    ['https://roster.example.org/?x=1', 'before its ?'],
    ['https://roster.example.org/#x', 'before its ?'],
  ])('refuses %s and says why', (text, words) => {
    const answer = readAddress(text);
    expect(answer.kind === 'wrong' && answer.text).toContain(words);
  });

  it('stands in every place of the manifest, and nothing else of it changes', () => {
    const there = manifestFor(TEXT, 'https://roster.example.org/a');
    expect(there).not.toContain(LOCAL);
    expect(there).toContain('DefaultValue="https://roster.example.org/a/index.html"');
    expect(there.replaceAll('https://roster.example.org/a', LOCAL)).toBe(TEXT);
  });
});

describe('how Excel is started', () => {
  it.each(['win32', 'darwin'])('opens it on %s, with the server beside it', (platform) => {
    const plan = planFor(platform, undefined);
    expect(plan.kind === 'start' && plan.args.join(' ')).toBe(
      `start manifest.xml desktop --app excel --dev-server npm run dev:addin --dev-server-port ${LOCAL_PORT}`,
    );
  });

  it.each([[[]], [['--document', 'https://sharing.example/x']]])('takes %j', (args) => {
    expect(readAsked(args)).toEqual({ kind: 'asked', document: args[1] });
  });

  it.each([[['--document']], [['--document', '']], [['--workbook', 'x']], [['x']]])(
    'refuses %j, and says what it takes',
    (args) => {
      const asked = readAsked(args);
      expect(asked.kind === 'wrong' && asked.text).toContain('npm run excel -- --document LINK');
    },
  );

  it('says what to do where there is none', () => {
    const plan = planFor('linux', undefined);
    expect(plan.kind === 'say' && plan.lines.join(' ')).toContain('Upload My Add-in');
  });

  it('opens a shared workbook in the browser everywhere', () => {
    const plan = planFor('linux', 'https://sharing.example/x');
    expect(plan.kind === 'start' && plan.args.slice(0, 5)).toEqual([
      'start',
      'manifest.xml',
      'web',
      '--document',
      'https://sharing.example/x',
    ]);
  });
});

describe('the certificate', () => {
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'slotwright-certificate-'));
    folders.push(made);
    return made;
  };
  afterEach(() => {
    for (const one of folders.splice(0)) rmSync(one, { recursive: true });
    vi.restoreAllMocks();
  });

  it('is the one this machine trusts, where there is one', async () => {
    const trusted = folder();
    for (const file of ['localhost.crt', 'localhost.key']) writeFileSync(join(trusted, file), file);
    const found = await certificate(trusted, join(folder(), 'own'), Date.now());
    expect(found).toEqual({
      cert: Buffer.from('localhost.crt'),
      key: Buffer.from('localhost.key'),
      note: undefined,
    });
  });

  it('is made for localhost where there is none, kept for days, made anew when it is old, and says that nobody knows it', async () => {
    vi.spyOn(console, 'log').mockReturnValue(undefined);
    const own = join(folder(), 'own');
    mkdirSync(own);
    const now = Date.now();
    const first = await certificate(join(own, 'none'), own, now);
    expect(new X509Certificate(first.cert).checkHost('localhost')).toBe('localhost');
    expect(first.note).toContain('office-addin-dev-certs install');
    expect((await certificate(join(own, 'none'), own, now)).cert).toEqual(first.cert);
    const days = 86_400;
    utimesSync(join(own, 'localhost.crt'), now / 1000 - 7 * days, now / 1000 - 7 * days);
    const later = await certificate(join(own, 'none'), own, now);
    expect(later.cert).not.toEqual(first.cert);
    expect(later.cert).toEqual(readFileSync(join(own, 'localhost.crt')));
  });
});
