import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';

/** Presenter's notes by section or page id: plain text, lines as written. */
export type Notes = ReadonlyMap<string, string>;

/**
 * A file of presenter's notes: `# ranking` or `# bureau-JC` (section or page id) begins the notes of a slide, up to the
 * next such line. Words before the first heading and headings that nothing has are named; the rest is read.
 * @param known ids that a slide can have; null where any is taken
 */
export function parseNotes(text: string, file: string, known: ReadonlySet<string> | null): Parsed<Notes> {
	const list = new ProblemList(file);
	const notes = new Map<string, string>();
	const sections = text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.split(/^(?=#[^#])/m);
	let line = 1;
	for (const section of sections) {
		const [, id, words = ''] = /^#\s*(\S+)[^\n]*\n?(.*)$/s.exec(section) ?? [];
		const lines = section.split('\n').length - 1;
		if (id === undefined) {
			if (section.trim() !== '') list.warn(line, null, section.trim(), HEADING.expected, HEADING.remedy);
		} else if (known !== null && !known.has(id)) {
			list.warn(line, null, id, slideId(known), UNKNOWN);
		} else if (words.trim() !== '') {
			notes.set(id, [notes.get(id), words.trim()].filter((part) => part !== undefined).join('\n\n'));
		}
		line += lines;
	}
	return { value: notes, problems: list.problems };
}

const HEADING = {
	expected: { zh: '“# 页面或章节的标识”开头', en: 'a line “# id of a section or page” before it' },
	remedy: { zh: '这段备注不属于任何一页，未被采用。', en: 'These words belong to no slide and are not used.' }
};
const UNKNOWN = {
	zh: '这段备注未被采用；请改正标识。',
	en: 'These notes are not used; correct the id.'
};

function slideId(known: ReadonlySet<string>) {
	const ids = [...known];
	return { zh: `其中之一：${ids.join('、')}`, en: `one of ${ids.join(', ')}` };
}
