import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, type Block, type Inline } from '#lib/editions/markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const strong = (words: string): Inline => ({ kind: 'strong', children: [text(words)] });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

describe('Markdown of a commentary', () => {
	it('becomes paragraphs, headings, lists, quotes, code and tables', () => {
		expect(
			parseMarkdown(
				'## 供电质量\n\n**请**各局*核实* `a<b`。\\\n次行\n\n2. 其一\n3. 其二\n   - 细项\n\n> 引文\n\n    code\n\n| 局 | 件 |\n|---|---|\n| 江城 | 3 |\n'
			)
		).toEqual([
			{ kind: 'heading', level: 2, children: [text('供电质量')] },
			paragraph(
				strong('请'),
				text('各局'),
				{ kind: 'emphasis', children: [text('核实')] },
				text(' '),
				{ kind: 'code', text: 'a<b' },
				text('。'),
				{ kind: 'break' },
				text('次行')
			),
			{
				kind: 'list',
				start: 2,
				items: [
					[paragraph(text('其一'))],
					[paragraph(text('其二')), { kind: 'list', start: null, items: [[paragraph(text('细项'))]] }]
				]
			},
			{ kind: 'quote', children: [paragraph(text('引文'))] },
			{ kind: 'code', text: 'code\n' },
			{
				kind: 'table',
				head: [[text('局')], [text('件')]],
				rows: [[[text('江城')], [text('3')]]]
			}
		]);
	});

	it.each([
		['**供电质量：**本季回落', [strong('供电质量：'), text('本季回落')]],
		['本季**“首解”**为主', [text('本季'), strong('“首解”'), text('为主')]],
		['2 ** 3 与 4 * 5', [text('2 ** 3 与 4 * 5')]],
		['snake_case_name', [text('snake_case_name')]]
	])('emphasises beside Chinese punctuation: %s', (markdown, children) => {
		expect(parseMarkdown(markdown)).toEqual([paragraph(...children)]);
	});

	it('joins lines without a blank between wide characters only', () => {
		expect(parseMarkdown('本季\n回落，\n**其中**\n一半 of\nthem')).toEqual([
			paragraph(text('本季回落，'), strong('其中'), text('一半 of them'))
		]);
	});

	it('drops links to their text, images and rules', () => {
		expect(
			parseMarkdown(
				'见[说明](javascript:alert(1))、[又](//evil.example "x")、<https://evil.example/>。![图](https://evil.example/x.png)\n\n---\n\n[甲][1]\n\n[1]: https://evil.example/'
			)
		).toEqual([paragraph(text('见说明、又、https://evil.example/。')), paragraph(text('甲'))]);
	});

	it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!-- x -->', '&lt;b&gt;', '=1+1'])(
		'keeps %s as plain text',
		(markdown) => {
			const plain = markdown.replace('&lt;', '<').replace('&gt;', '>');
			expect(parseMarkdown(markdown)).toEqual([paragraph(text(plain))]);
		}
	);

	it('has no other kinds, whatever is written', () => {
		const kinds = /^(paragraph|heading|list|quote|code|table|text|emphasis|strong|break)$/;
		const pieces = [
			'*',
			'**',
			'_',
			'`',
			'[',
			'](',
			')',
			'!',
			'<b ',
			'>',
			'\n',
			'- ',
			'| ',
			'#',
			'：',
			'甲',
			'a'
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (written) => {
				JSON.stringify(parseMarkdown(written.join('')), (key, value: unknown) => {
					if (key === 'kind') expect(value).toMatch(kinds);
					return value;
				});
			}),
			{ numRuns: 500, seed: 4 }
		);
	});
});
