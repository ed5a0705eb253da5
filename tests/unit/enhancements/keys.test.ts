import { describe, expect, test } from 'vitest';
import { pressed, type Key } from '#lib/enhancements/present/keys.ts';

const key = (name: string, changes: Partial<Key> = {}): Key => ({
	key: name,
	shiftKey: false,
	ctrlKey: false,
	altKey: false,
	metaKey: false,
	isComposing: false,
	...changes
});

describe('keys of the meeting', () => {
	test.each([
		['ArrowRight', 'next'],
		['PageDown', 'next'],
		[' ', 'next'],
		['ArrowLeft', 'previous'],
		['PageUp', 'previous'],
		['Home', 'first'],
		['End', 'last'],
		['f', 'full-screen'],
		['o', 'overview'],
		['n', 'notes'],
		['t', 'timer'],
		['T', 'timer-reset'],
		['/', 'search'],
		['?', 'help'],
		['Escape', 'leave']
	])('%s asks for %s', (name, command) => {
		expect(pressed(key(name), true)).toEqual({ kind: 'command', command });
	});

	test('Shift and space go back', () => {
		expect(pressed(key(' ', { shiftKey: true }), true)).toEqual({ kind: 'command', command: 'previous' });
	});

	test('digits gather for Enter, any other letter begins a name, in any script or input method', () => {
		expect(pressed(key('1'), true)).toEqual({ kind: 'digit', digit: '1' });
		expect(pressed(key('Enter'), true)).toEqual({ kind: 'enter' });
		for (const name of ['j', 'Y', '江', 'ü']) expect(pressed(key(name), true)).toEqual({ kind: 'type' });
		expect(pressed(key('Process'), true)).toEqual({ kind: 'type' });
		expect(pressed(key('j', { isComposing: true }), true)).toEqual({ kind: 'type' });
	});

	test("the browser's own shortcuts and keys without a meaning are left alone", () => {
		for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
			expect(pressed(key('f', { [held]: true }), true)).toBeNull();
		for (const name of ['F5', 'Tab', 'Shift', '-']) expect(pressed(key(name), true)).toBeNull();
	});

	test('single letters can be switched off; named keys stay', () => {
		for (const name of ['f', 'j', '7', '/', '?']) expect(pressed(key(name), false)).toBeNull();
		expect(pressed(key('ArrowRight'), false)).toEqual({ kind: 'command', command: 'next' });
	});
});
