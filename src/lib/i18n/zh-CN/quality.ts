import type { Counted, Level } from '#lib/quality/check.ts';

interface Rows {
	readonly files: string;
	readonly inFiles: string;
	readonly rows: string;
	readonly withoutId: string;
	readonly merged: string;
	readonly withoutTime: string;
	readonly tickets: string;
}

interface Levels {
	readonly errors: number;
	readonly warnings: number;
	readonly notes: number;
}

/** Words of the data quality page and of `npm run check`. */
export const quality = {
	title: '数据质量',
	link: '逐项检查：数据质量',
	back: '数据与导出文件',
	description: '逐项检查导出文件：读入与舍去、缺失、时间先后、重复、分类对应、个人信息。',
	finding: (
		{ files, rows }: Pick<Rows, 'files' | 'rows'>,
		{ errors, warnings, notes }: Levels,
		gravest: string | null
	) =>
		`检查了 ${files} 个导出文件共 ${rows} 行：${
			errors + warnings === 0
				? '没有错误，也没有提醒'
				: [
						...(errors > 0 ? [`${errors} 项错误`] : ['没有错误']),
						...(warnings > 0 ? [`${warnings} 项提醒`] : [])
					].join('，')
		}${notes > 0 ? `；另有 ${notes} 项说明` : ''}。${gravest === null ? '' : `首先应看：${gravest}。`}`,
	gravest: (title: string, amount: string) => `${title}（${amount}）`,
	load: ({ files, inFiles, rows, withoutId, merged, withoutTime, tickets }: Rows) =>
		`${files} 个文件共 ${inFiles} 行，读入 ${rows} 行：没有编号而舍去 ${withoutId} 行，合并 ${merged} 行，没有受理时间而不计 ${withoutTime} 宗，采用 ${tickets} 宗。`,
	guessed: '文件夹里没有 column-map.json：列名对应由程序猜测，请核对后保存。',
	levels: { error: '错误', warning: '提醒', note: '说明' } satisfies Record<Level, string>,
	signs: { error: '✕', warning: '△', note: '○' } satisfies Record<Level, string>,
	levelNote:
		'错误：数字因此有误、工单丢失，或不应公开的内容会公开。提醒：数字成立，但可能误导。说明：供了解，无须处理。',
	sections: {
		problems: '被拒绝的文件和行',
		findings: '发现',
		chart: '按占比',
		missing: '各列缺失',
		checks: '检查项目'
	},
	noFindings: '没有发现任何问题。',
	columns: {
		level: '级别',
		finding: '发现',
		count: '数量',
		of: '分母',
		share: '占比',
		unit: '单位',
		metrics: '影响的指标',
		remedy: '怎样改'
	},
	counted: {
		rows: '行',
		tickets: '宗',
		values: '个值',
		days: '天',
		months: '个月',
		files: '个文件',
		columns: '列',
		bureaus: '个单位'
	} satisfies Record<Counted, string>,
	amount: (count: string, unit: string, of: string | null, share: string | null) =>
		`${count}${of === null ? '' : ` / ${of}`} ${unit}${share === null ? '' : `，${share}`}`,
	examples: '举例',
	places: '集中在',
	place: (bureau: string, month: string, count: string, of: string) =>
		`${[bureau, month].filter((part) => part !== '').join(' ')}（${count} / ${of}）`,
	andMore: (last: string, count: number) => `${last}等 ${count} 处`,
	allMetrics: '全部指标',
	noMetrics: '不影响指标',
	details: '举例、位置与改法',
	chart: {
		title: (finding: string, share: string) => `占比最大的发现：${finding}，${share}`,
		unit: '占各自分母的百分比',
		summary: (count: number, first: string) =>
			`按占各自分母的比例列出 ${count} 项错误和提醒，从大到小：${first}${count > 4 ? ' 等' : ''}。分母各不相同，不能相加；错误以深色画出。`,
		value: '占比'
	},
	missing: {
		titleJumps: (columns: string, count: number) => `${count} 列的缺失突然增多：${columns}`,
		titleSteady: (count: number) => `${count} 列有缺失，各单位各月都在平常范围内`,
		none: '读入的各列都没有缺失。',
		note: '只列有缺失的列。许多列本来只有部分工单填写（回访、到场、升级等），缺失多不一定是错；与同类工单相比突然增多的，列入上面的“发现”。',
		limited: (shown: number, all: number) => `列出工单最多的 ${shown} 个单位，共 ${all} 个。`,
		byMonth: '按受理月份',
		byBureau: '按县区局',
		column: '列',
		all: '全部',
		caption: (axis: string) => `各列缺失的工单占比（%），${axis}`,
		cell: (missing: string, of: string) => `缺 ${missing} / ${of} 宗`,
		scale: '底色与符号',
		grades: ['无缺失', '不到 5%', '5% 至 25%', '25% 至 75%', '75% 以上'],
		jump: '突然增多',
		jumpMark: '▲'
	},
	checks: {
		note: '每次生成网站时，对原始导出文件逐项检查；命令行为 npm run check -- <文件夹>。',
		clean: '未发现问题',
		found: (count: number) => `${count} 项发现`,
		lacking: (columns: string) => `未检查：缺少 ${columns}`
	},
	local: {
		busy: '正在检查本机文件…',
		failed: (reason: string) => `本机文件未能检查：${reason}`
	}
};

export type QualityMessages = typeof quality;
