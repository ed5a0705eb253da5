import { RETURN_KEY, returnNote } from '#lib/domain/meeting.ts';
import { store } from '#lib/enhancements/present/storage.ts';

/** A link into the live site leaves word of where the reader came from. */
export function rememberWay(slides: readonly HTMLElement[]): void {
	const meeting = document.querySelector<HTMLElement>('[data-deck]')?.dataset['title'] ?? '';
	for (const slide of slides) {
		for (const link of slide.querySelectorAll<HTMLAnchorElement>('a[data-live]')) {
			link.addEventListener('click', () => {
				const address = `${location.pathname}${location.search}#${slide.id}`;
				store(
					RETURN_KEY,
					returnNote({ address, label: `${meeting} ${slide.dataset['title'] ?? ''}`.trim() })
				);
			});
		}
	}
}
