import { chairFace } from '$lib/console/faces.ts';
import type { PageLoad } from './$types';

/** The face of the step comes with the page, so that the console stands there at once. */
export const load: PageLoad = async ({ data }) => ({ ...data, face: await chairFace(data.whole.view.route.step) });
