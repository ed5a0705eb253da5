import type { IntakeFailureMessages } from '#lib/i18n/intake-failures.ts';

const EXPORT_AGAIN = '请从原系统重新导出后再选一次。';

/** Files that could not be read: what is wrong and the next step. */
export const intakeFailures: IntakeFailureMessages = {
	named: (file, sentence) => `${file}：${sentence}`,
	reasons: {
		'not-found': {
			what: () => '服务器上没有这个文件。',
			remedy: () => '请核对文件名，或请站点维护人员补上文件。'
		},
		'file-gone': {
			what: () => '文件选定后被移动、改动或被其他程序占用，已无法读取。',
			remedy: () => '请关闭占用它的程序，再选一次。'
		},
		empty: { what: () => '文件是空的（0 字节）。', remedy: () => EXPORT_AGAIN },
		'not-parquet': {
			what: () => '不是 Parquet 文件。',
			remedy: () => '请改用 Parquet 文件，或在导出时选择 Parquet 格式。'
		},
		'other-format': {
			what: ({ format }) => `这是 ${format} 文件，不能直接读取。`,
			remedy: () => '请导出为 Parquet、CSV 或 Excel（.xlsx）后再选。'
		},
		'unknown-format': {
			what: () => '认不出文件格式，也不是文本。',
			remedy: () => '请导出为 Parquet、CSV 或 Excel（.xlsx）后再选。'
		},
		truncated: {
			what: () => '文件不完整，末尾缺失。',
			remedy: () => '可能是下载或复制中断，请重新下载或重新导出。'
		},
		encrypted: {
			what: ({ column, format }) =>
				format === 'XLSX'
					? 'Excel 文件设有密码。'
					: column === ''
						? '文件已加密，没有密钥无法读取。'
						: `有列已加密（如“${column}”），没有密钥无法读取。`,
			remedy: ({ format }) =>
				format === 'XLSX' ? '请在 Excel 中取消密码，另存后再选。' : '请导出不加密的文件，或略去加密的列。'
		},
		codec: {
			what: ({ column, format }) => `列“${column}”用 ${format} 压缩，不能解压。`,
			remedy: () => '请改用 Snappy、GZIP、Zstandard、Brotli 或 LZ4_RAW 压缩重新导出。'
		},
		encoding: {
			what: ({ row }) =>
				`文字编码既不是 UTF-8、UTF-16，也不是 GB18030（含 GBK）${row === '' ? '' : `，第 ${row} 行起有无法识别的字符`}。`,
			remedy: () => '请把文件另存为 UTF-8 编码的 CSV。'
		},
		ragged: {
			what: ({ row }) => `第 ${row} 行与表头对不上：单元格比表头多，或引号没有成对。`,
			remedy: () => '请检查该行：含分隔符或换行的文字须用英文双引号括起，文字中的双引号须写成两个。'
		},
		'no-columns': {
			what: () => '文件中没有所需的列。',
			remedy: () => '请核对列名对应，或改选其他文件。'
		},
		'no-rows': {
			what: () => '没有找到表头及其下的数据行。',
			remedy: () => '请确认第一个工作表（或文件开头）是表头，其下有数据。'
		},
		'too-large': {
			what: ({ needed, limit }) => `文件太大：约需内存 ${needed}，本页还可用 ${limit}。`,
			remedy: () =>
				'请减少季度或列数后再选；数据确实很多时，请把文件放入数据文件夹，用 npm run build 生成站点。'
		},
		unreadable: {
			what: ({ column, row }) =>
				`文件内容已损坏，无法解读${column === '' ? '' : `（列“${column}”）`}${row === '' ? '' : `（第 ${row} 行）`}。`,
			remedy: () => EXPORT_AGAIN
		},
		'timed-out': {
			what: ({ seconds }) => `读取 ${seconds} 秒没有进展，已停止。`,
			remedy: () => '请关闭其他占用内存的页面后重试；仍不行时，请重新导出或拆成小文件。'
		},
		network: { what: () => '网络中断或服务器拒绝。', remedy: () => '请检查网络后重试。' }
	},
	formatRemedies: {
		ZIP: '请先解压，再选其中的文件。',
		GZIP: '请先解压，再选其中的文件。',
		'7z': '请先解压，再选其中的文件。',
		RAR: '请先解压，再选其中的文件。',
		BZIP2: '请先解压，再选其中的文件。',
		XZ: '请先解压，再选其中的文件。',
		Zstandard: '请先解压，再选其中的文件。',
		XLS: '这是旧版 Excel 格式，请在 Excel 中另存为 .xlsx 后再选。',
		XLSB: '请在 Excel 中另存为 .xlsx 后再选。',
		ODS: '请另存为 .xlsx 或 CSV 后再选。',
		HTML: '网页改名的“表格”不能读取，请用 Excel 打开后另存为 .xlsx，或重新导出为 CSV。'
	},
	siteRemedies: {
		'not-found': '请站点维护人员补上文件，再按“重试”。',
		network: '请检查网络，再按“重试”。',
		'timed-out': '请关闭其他占用内存的页面，再按“重试”。',
		'too-large': '请关闭其他占用内存的页面后重试，或换一台内存较大的电脑。',
		other: '请站点维护人员重新放入这个文件，再按“重试”。'
	}
};
