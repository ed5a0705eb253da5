const KEY = 'firstfix-theme';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A value from outside as a theme: what is none leaves the choice to the system. */
export function parseTheme(value: string | null): Theme {
	return THEMES.find((one) => one === value) ?? 'auto';
}

/** What the reader chose. Storage may be closed to the page (private windows, file://): nothing was chosen then. */
export function savedTheme(): Theme {
	try {
		return parseTheme(localStorage.getItem(KEY));
	} catch {
		return 'auto';
	}
}

/** Keeps the choice for the next page; without storage it lasts until this one is left. */
export function saveTheme(theme: Theme): void {
	try {
		localStorage.setItem(KEY, theme);
	} catch {
		// As said above.
	}
}

/** Brings the page into a theme: styles/tokens.css has its colours. */
export function applyTheme(theme: Theme): void {
	if (theme === 'auto') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
}
