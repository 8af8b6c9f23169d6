import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Book } from '../book/book.ts';
import { xmlText } from './xml.ts';

type Files = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions';
const EXTENSION_LINK = 'http://schemas.microsoft.com/office/2011/relationships';
/** Any number will do: it names the add-in to the stand-in, which knows only one. */
const ADD_IN = '5f0f3f3e-9c1e-4f0e-8f55-0d0c5b6e7a10';

const read = (files: Files, path: string): string | undefined => {
  const found = files[path];
  return found ? strFromU8(found) : undefined;
};
const change = (files: Files, path: string, to: (text: string) => string): void => {
  const text = read(files, path);
  if (text === undefined) throw new Error(`The file has no ${path}.`);
  files[path] = strToU8(to(text));
};

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const links = (inside: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="${RELATIONSHIPS}">${inside}</Relationships>`);

const addLink = (files: Files, path: string, one: string): void => {
  if (files[path])
    change(files, path, (text) => text.replace('</Relationships>', `${one}</Relationships>`));
  else files[path] = links(one);
};

const addType = (files: Files, part: string, type: string): void =>
  change(files, '[Content_Types].xml', (text) =>
    text.replace('</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
  );

/** The add-in's settings live where Excel keeps what belongs to an add-in. */
const addSettings = (files: Files, settings: ReadonlyMap<string, unknown>): void => {
  if (settings.size === 0) return;
  const properties = [...settings]
    .map(
      ([name, value]) =>
        `<we:property name="${xmlText(name)}" value="${xmlText(JSON.stringify(value))}"/>`,
    )
    .join('');
  const folder = 'xl/webextensions';
  files[`${folder}/webextension1.xml`] =
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<we:webextension xmlns:we="${EXTENSION}/webextension/2010/11" id="{${ADD_IN}}"><we:reference id="${ADD_IN}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot/></we:webextension>`);
  files[`${folder}/taskpanes.xml`] =
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<wetp:taskpanes xmlns:wetp="${EXTENSION}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`);
  files[`${folder}/_rels/taskpanes.xml.rels`] = links(
    link('rId1', `${EXTENSION_LINK}/webextension`, 'webextension1.xml'),
  );
  addLink(
    files,
    '_rels/.rels',
    link('rIdPane', `${EXTENSION_LINK}/webextensiontaskpanes`, `${folder}/taskpanes.xml`),
  );
  addType(files, `${folder}/webextension1.xml`, 'application/vnd.ms-office.webextension+xml');
  addType(files, `${folder}/taskpanes.xml`, 'application/vnd.ms-office.webextensiontaskpanes+xml');
};

/** What comes after the custom properties of a sheet: the order is part of the format. */
const AFTER =
  /<(cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[ />]|<\/worksheet>/;

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** Tags of a sheet: a name in the sheet, and the value in a part of its own. */
const addSheetProperties = (files: Files, { sheets }: Book): void => {
  let part = 0;
  for (const [at, sheet] of sheets.entries()) {
    if (sheet.properties.size === 0) continue;
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    let tags = '';
    for (const [name, value] of sheet.properties) {
      part += 1;
      const file = `customProperty${part}.bin`;
      files[`xl/${file}`] = utf16(value);
      addType(
        files,
        `xl/${file}`,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty',
      );
      addLink(
        files,
        `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
        link(`rIdTag${part}`, `${OFFICE}/customProperty`, `../${file}`),
      );
      tags += `<customPr xmlns:r="${OFFICE}" name="${xmlText(name)}" r:id="rIdTag${part}"/>`;
    }
    change(files, path, (text) =>
      text.replace(AFTER, (next) => `<customProperties>${tags}</customProperties>${next}`),
    );
  }
};

/** Adds to a file what its writer has no room for. */
export const addOwnParts = (xlsx: Uint8Array, book: Book): Uint8Array => {
  const tagged = book.sheets.some((sheet) => sheet.properties.size > 0);
  if (book.settings.size === 0 && !tagged) return xlsx;
  const files: Zippable & Files = unzipSync(xlsx);
  addSettings(files, book.settings);
  addSheetProperties(files, book);
  return zipSync(files);
};
