import { Deck, indexOfHash } from '#lib/enhancements/present/deck.ts';
import { dialogOf, isControl, required } from '#lib/enhancements/present/elements.ts';
import { fit } from '#lib/enhancements/present/fit.ts';
import { COMMANDS, pressed, type Command } from '#lib/enhancements/present/keys.ts';
import { rememberWay } from '#lib/enhancements/present/live-links.ts';
import { NumberEntry } from '#lib/enhancements/present/number-entry.ts';
import { drawPinnedCode } from '#lib/enhancements/present/pinned-code.ts';
import { SearchDialog } from '#lib/enhancements/present/search-dialog.ts';
import { listenToTouch } from '#lib/enhancements/present/touch.ts';
import { TimerView } from '#lib/enhancements/present/timer-view.ts';
import { applyTheme, savedTheme } from '#lib/sharing/theme.ts';

/** Narrower screens read the slides as one column; the same width stands in present.css. */
const WIDE = '(min-width: 48rem)';

/** Before there is any slide: colours and size of what will be drawn first. */
export function prepare(): void {
	applyTheme(savedTheme());
	if (matchMedia(WIDE).matches) document.documentElement.dataset['mode'] = 'slides';
}

/** Turns the column of slides into a meeting. Whatever fails here leaves the column as it was. */
export function start(): void {
	const deck = new Deck();
	const timer = new TimerView();
	const number = new NumberEntry();
	const letters = required('[data-letters]') as HTMLInputElement;
	const search = new SearchDialog(deck.slides, (id) => goTo(deck.ids.indexOf(id)));
	const wide = matchMedia(WIDE);

	function goTo(index: number): void {
		if (deck.mode !== 'slides') deck.enter(wide.matches ? 'slides' : 'reading');
		deck.show(index);
	}

	function draw(): void {
		deck.draw();
		const slide = deck.slides[deck.index];
		if (deck.mode === 'slides' && slide !== undefined) fit(slide);
	}

	const actions: Readonly<Record<Command, () => void>> = {
		next: () => deck.show(deck.index + 1),
		previous: () => deck.show(deck.index - 1),
		first: () => deck.show(0),
		last: () => deck.show(deck.slides.length - 1),
		'full-screen': () => void toggleFullScreen(),
		overview: () => {
			if (deck.mode === 'overview') goTo(deck.index);
			else deck.enter('overview');
		},
		notes: () => {
			toggleNotes();
			draw();
		},
		timer: () => timer.toggle(),
		'timer-reset': () => timer.reset(),
		search: () => search.open(),
		help: () => dialogOf('help').showModal(),
		reading: () => deck.enter(deck.mode === 'reading' ? 'slides' : 'reading'),
		leave: () => {
			number.clear();
			if (deck.mode === 'overview') deck.enter('slides');
		}
	};

	addEventListener('hashchange', () => {
		// A link of the overview has chosen; the back button may leave it as well.
		if (deck.mode === 'overview') deck.enter('slides');
		draw();
	});
	addEventListener('resize', draw);
	// Paper shows every slide, also those that nobody opened: each is fitted while it can be measured.
	addEventListener('beforeprint', () => {
		for (const slide of deck.slides) {
			const { hidden } = slide;
			slide.hidden = false;
			fit(slide);
			slide.hidden = hidden;
		}
	});
	wide.addEventListener('change', () => {
		deck.enter(wide.matches ? 'slides' : 'reading');
		draw();
	});

	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || deck.mode === 'reading' || document.querySelector('dialog[open]')) return;
		const found = pressed(event, letters.checked);
		if (found === null || (isControl(event.target) && (event.key === ' ' || event.key === 'Enter'))) return;
		switch (found.kind) {
			case 'type':
				search.open();
				break;
			case 'digit':
				number.add(found.digit);
				break;
			case 'enter': {
				const wanted = number.take();
				if (wanted !== null) goTo(wanted - 1);
				break;
			}
			case 'command':
				event.preventDefault();
				actions[found.command]();
		}
	});

	document.addEventListener('click', (event) => {
		if (!(event.target instanceof Element)) return;
		const asked = event.target.closest<HTMLElement>('[data-command]')?.dataset['command'];
		const command = COMMANDS.find((one) => one === asked);
		if (command !== undefined) {
			actions[command]();
			return;
		}
		const pick = event.target.closest<HTMLAnchorElement>('[data-pick]');
		if (pick === null) return;
		event.preventDefault();
		goTo(indexOfHash(deck.ids, pick.hash));
	});

	listenToTouch(deck, (command) => actions[command]());
	rememberWay(deck.slides);
	drawPinnedCode();
	for (const element of document.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
	deck.enter(wide.matches ? 'slides' : 'reading');
	draw();
}

/** Notes below every slide: for the presenter's own screen. */
function toggleNotes(): void {
	const shown = document.documentElement.toggleAttribute('data-notes-shown');
	for (const notes of document.querySelectorAll<HTMLElement>('[data-notes]')) notes.hidden = !shown;
	required('[data-command="notes"]').setAttribute('aria-pressed', String(shown));
}

/** A browser may refuse: inside a frame, or where it has no such thing. The slides go on as they are. */
async function toggleFullScreen(): Promise<void> {
	try {
		if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
		else await document.exitFullscreen();
	} catch {
		required('[data-command="full-screen"]').setAttribute('disabled', '');
	}
}
