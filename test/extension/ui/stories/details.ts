import { draw } from '../../../../extension/ui/card/draw.ts';
import { leaveDraw } from '../../../../extension/ui/card/drawn.ts';

// What the overlay's second script does when the background puts it beside the first.
leaveDraw(draw);
