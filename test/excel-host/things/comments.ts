import { contains } from '../book/address.ts';
import { blockOf } from '../book/book.ts';
import type { Comment, Sheet } from '../book/model.ts';
import { mustBeOpen } from '../book/protected.ts';
import { refuse } from '../host-error.ts';
import { areaGiven } from './area-of.ts';
import { guarded } from './guarded.ts';
import { rangeThing } from './range.ts';
import { asFlag, asText, field, read, Thing } from './thing.ts';
import type { World } from './world.ts';

interface Placed {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

const commentThing = (world: World, { sheet, comment }: Placed): Thing =>
  guarded(
    new Thing('Comment', {
      id: { Id: comment.id },
      properties: {
        Id: read(() => comment.id),
        Content: field(comment, 'content', asText),
        AuthorName: read(() => comment.author),
        AuthorEmail: read(() => ''),
        Resolved: field(comment, 'resolved', asFlag),
        ContentType: read(() => 'Plain'),
      },
      methods: {
        Delete: () => void sheet.comments.splice(sheet.comments.indexOf(comment), 1),
        GetLocation: () => rangeThing(world, { sheet, ...comment.block }),
      },
    }),
    /^Comment/,
    () => mustBeOpen(sheet),
  );

export const commentsThing = (world: World, on: Sheet | undefined): Thing => {
  const { book } = world;
  const all = (): readonly Placed[] =>
    (on ? [on] : book.sheets).flatMap((sheet) =>
      sheet.comments.map((comment) => ({ sheet, comment })),
    );
  const find = (id: unknown): Placed | undefined => all().find(({ comment }) => comment.id === id);
  const must = (placed: Placed | undefined): Thing =>
    placed ? commentThing(world, placed) : refuse('ItemNotFound', 'There is no such comment.');
  const at = (given: unknown): Placed | undefined => {
    const area = areaGiven(world, given, on ?? book.active);
    return all().find(
      ({ sheet, comment }) => sheet === area.sheet && contains(area, comment.block),
    );
  };
  return new Thing('CommentCollection', {
    items: () => all().map((placed) => commentThing(world, placed)),
    methods: {
      GetCount: () => all().length,
      '': (args) => must(find(args.at(0))),
      GetItemAt: (args) => must(all()[args.whole(0)]),
      GetItemOrNullObject: (args) => {
        const found = find(args.at(0));
        return found ? commentThing(world, found) : null;
      },
      GetItemByCell: (args) => must(at(args.at(0))),
      Add: (args) => {
        const area = areaGiven(world, args.at(0), on ?? book.active);
        mustBeOpen(area.sheet);
        if (area.rows !== 1 || area.columns !== 1)
          refuse('InvalidArgument', 'A comment belongs to one cell.');
        if (at(args.at(0))) refuse('InvalidOperation', 'The cell has a comment already.');
        const comment: Comment = {
          id: book.newGuid(),
          block: blockOf(area),
          content: args.text(1),
          author: world.author,
          replies: [],
          resolved: false,
        };
        area.sheet.comments.push(comment);
        return commentThing(world, { sheet: area.sheet, comment });
      },
    },
  });
};
