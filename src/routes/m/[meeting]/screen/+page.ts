import { screenFace } from '$lib/screen/faces.ts';
import type { PageLoad } from './$types';

/** The face of the step comes with the page: a screen that is opened late shows the room's picture at once. */
export const load: PageLoad = async ({ data }) => ({ ...data, face: data.whole ? await screenFace(data.whole.view.route.step) : null });
