import { deskFace } from '$lib/desk/faces.ts';
import type { PageLoad } from './$types';

/** The face of the step that the meeting is at, already there when the page is made: on the server and in the browser. */
export const load: PageLoad = async ({ data }) => ({ ...data, face: await deskFace(data.whole.view.route.step) });
