import type { Deck } from '#lib/enhancements/present/deck.ts';
import { isControl } from '#lib/enhancements/present/elements.ts';
import type { Command } from '#lib/enhancements/present/keys.ts';
import { clickZone, swipe, type Point } from '#lib/enhancements/present/swipe.ts';

/** Swiping and clicking at the edges of a slide. */
export function listenToTouch(deck: Deck, act: (command: Command) => void): void {
	let from: Point | null = null;
	const pointOf = (touch: Touch | undefined): Point | null =>
		touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
	document.addEventListener(
		'touchstart',
		(event) => {
			// Two fingers enlarge, and a table that is wider than the slide is moved.
			from = event.touches.length === 1 ? pointOf(event.touches[0]) : null;
		},
		{ passive: true }
	);
	document.addEventListener('touchend', (event) => {
		const to = pointOf(event.changedTouches[0]);
		const command = from === null || to === null ? null : swipe(from, to);
		from = null;
		if (deck.mode === 'slides' && command !== null && !document.querySelector('dialog[open]')) act(command);
	});
	document.addEventListener('click', (event) => {
		if (deck.mode !== 'slides' || isControl(event.target) || getSelection()?.isCollapsed === false) return;
		const slide = event.target instanceof Element ? event.target.closest('[data-slide]') : null;
		if (slide === null) return;
		const { left, width } = slide.getBoundingClientRect();
		const command = clickZone(event.clientX - left, width);
		if (command !== null) act(command);
	});
}
