/** What a key, button or gesture asks for. */
export const COMMANDS = [
	'next',
	'previous',
	'first',
	'last',
	'full-screen',
	'overview',
	'notes',
	'timer',
	'timer-reset',
	'search',
	'help',
	'reading',
	'leave'
] as const;
export type Command = (typeof COMMANDS)[number];

/** What of a key press is looked at. */
export interface Key {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
	readonly isComposing: boolean;
}

/** `type`: a letter that begins a name, which the field of the search is to receive. */
export type Pressed =
	| { readonly kind: 'command'; readonly command: Command }
	| { readonly kind: 'digit'; readonly digit: string }
	| { readonly kind: 'enter' }
	| { readonly kind: 'type' };

const NAMED: Readonly<Record<string, Command>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	Escape: 'leave'
};
const LETTERS: Readonly<Record<string, Command>> = {
	f: 'full-screen',
	o: 'overview',
	n: 'notes',
	t: 'timer',
	T: 'timer-reset',
	'/': 'search',
	'?': 'help'
};

/**
 * What a key means while slides are shown; null where it is not ours.
 * @param letters whether single letters and digits count: speech input may switch them off
 */
export function pressed(key: Key, letters: boolean): Pressed | null {
	if (key.ctrlKey || key.altKey || key.metaKey) return null;
	const named = NAMED[key.key];
	if (named !== undefined) return command(named);
	if (key.key === ' ') return command(key.shiftKey ? 'previous' : 'next');
	if (key.key === 'Enter') return { kind: 'enter' };
	if (!letters) return null;
	// An input method takes the first stroke itself; it must happen in the field.
	if (key.isComposing || key.key === 'Process') return { kind: 'type' };
	const letter = LETTERS[key.key];
	if (letter !== undefined) return command(letter);
	if (/^\d$/.test(key.key)) return { kind: 'digit', digit: key.key };
	return /^\p{Letter}$/u.test(key.key) ? { kind: 'type' } : null;
}

function command(name: Command): Pressed {
	return { kind: 'command', command: name };
}
