import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { draw } from '../../ui/card/draw.ts';
import { leaveDraw } from '../../ui/card/drawn.ts';

/**
 * What of the overlay is not read at a glance. The background puts it beside the overlay when that asks for it;
 * it does nothing but leave its function, so a second time changes nothing that is on show.
 */
export default defineUnlistedScript(() => leaveDraw(draw));
