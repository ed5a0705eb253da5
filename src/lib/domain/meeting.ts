/**
 * The way from a slide into the live site and back: the slide leaves a note in the tab's session storage, and the
 * live site's header shows it. The note is read back from storage, so it is checked like any value from outside.
 */
export const RETURN_KEY = 'firstfix-meeting';

export interface MeetingReturn {
	/** Path, query and slide on the same server: `/present/2014-Q2/#ranking`. */
	readonly address: string;
	/** What the reader left: quarter and slide. */
	readonly label: string;
}

/** The note as it is stored. */
export function returnNote({ address, label }: MeetingReturn): string {
	return JSON.stringify({ address, label });
}

/** Reads a stored note; null where there is none, or where it leads anywhere but to a meeting on this server. */
export function parseReturnNote(stored: string | null): MeetingReturn | null {
	const note = parseJson(stored ?? 'null');
	if (typeof note !== 'object' || note === null || !('address' in note) || !('label' in note)) return null;
	const { address, label } = note;
	if (typeof address !== 'string' || typeof label !== 'string' || label === '') return null;
	return leadsToMeeting(address) ? { address, label } : null;
}

/** Resolved as a browser would: `//elsewhere` and its disguises have another origin. */
function leadsToMeeting(address: string): boolean {
	const here = 'http://here.invalid';
	if (!address.startsWith('/') || !URL.canParse(address, here)) return false;
	const { origin, pathname } = new URL(address, here);
	return origin === here && /\/present\//.test(pathname);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
