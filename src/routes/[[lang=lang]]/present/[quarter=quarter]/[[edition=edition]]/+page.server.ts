import { error } from '@sveltejs/kit';
import { meeting, meetingEntries } from '#lib/server/meeting.ts';
import { routeLanguage } from '#lib/server/report-page.ts';
import type { PageServerLoad } from './$types';

export const entries = meetingEntries;

export const load: PageServerLoad = async ({ params }) =>
	(await meeting(params.quarter, params.edition ?? null, routeLanguage(params.lang))) ?? error(404);
