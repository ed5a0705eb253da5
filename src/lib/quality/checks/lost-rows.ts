import { ALL_METRICS } from '#lib/quality/affected-metrics.ts';
import { levelByShare, type Finding, type Level, type QualityCheck } from '#lib/quality/check.ts';
import { isEventLog } from '#lib/quality/ticket-findings.ts';

/** What became of the rows that were read: which were left out or merged, and why. */
export const lostRows: QualityCheck = {
	id: 'lost-rows',
	title: { zh: '读入、舍去与合并', en: 'Rows read, dropped and merged' },
	rule: {
		zh: '文件所载的行须全部读入；没有工单编号的行、没有可读受理时间的工单不能采用；同一编号的多行合为一宗。',
		en: 'Every row that the files hold must be read; rows without a ticket ID and tickets without a readable time of acceptance cannot be used; rows of one ID become one ticket.'
	},
	needs: [],
	run: ({ load, sideTables }) => {
		const { rowsRead, rowsInFiles, rowsWithoutTicketId, ticketsWithoutTime, duplicatesDropped, tickets } =
			load;
		const merged = tickets + ticketsWithoutTime;
		const log = isEventLog(sideTables);
		const findings: (Finding | null)[] = [
			counted('not-read', Math.max(0, rowsInFiles - rowsRead), rowsInFiles, 'rows', {
				level: 'error',
				title: { zh: '文件中有、但没有读入的行', en: 'Rows of the files that were not read' },
				remedy: {
					zh: '文件所载行数与读入行数不符，数字不可采用。请重新导出后再检查；仍不符时请将文件交维护人员。',
					en: 'The files say that they hold more rows than were read: do not use the figures. Export again and check again; where it stays, hand the files to the maintainer.'
				}
			}),
			counted('without-id', rowsWithoutTicketId, rowsRead, 'rows', {
				title: { zh: '没有工单编号的行，已舍去', en: 'Rows without a ticket ID, dropped' },
				remedy: {
					zh: '请在源系统补上工单编号后重新导出；若编号另有列名，请在 column-map.json 的 ticket_id 写明。',
					en: 'Fill the ticket ID in the source system and export again; if it has another header, name it as ticket_id in column-map.json.'
				}
			}),
			counted('without-time', ticketsWithoutTime, merged, 'tickets', {
				title: {
					zh: '没有可读受理时间的工单，不计入任何期间',
					en: 'Tickets without a readable time of acceptance, in no period'
				},
				remedy: {
					zh: '请补上受理时间；若时间是文本，请在 column-map.json 的 accepted_at 写明 timeFormat。',
					en: 'Fill the time of acceptance; where times are text, name their timeFormat for accepted_at in column-map.json.'
				}
			}),
			duplicatesDropped === 0
				? null
				: {
						check: 'lost-rows',
						id: 'lost-rows/merged',
						level: 'note',
						title: log
							? { zh: '同一工单的多条事件，已合为一宗', en: 'Events of the same ticket, made one' }
							: { zh: '同一工单的多行，已只留最新一行', en: 'Rows of the same ticket; the newest one stays' },
						count: duplicatesDropped,
						of: rowsRead,
						counted: 'rows',
						examples: [],
						places: [],
						metrics: [],
						remedy: {
							zh: '无须处理。内容不一致的重复见“重复工单”。',
							en: 'Nothing to mend. Where their contents differ, see “Duplicates”.'
						}
					}
		];
		return Promise.resolve(findings.filter((finding) => finding !== null));
	}
};

function counted(
	id: string,
	count: number,
	of: number,
	unit: 'rows' | 'tickets',
	words: Pick<Finding, 'title' | 'remedy'> & { readonly level?: Level }
): Finding | null {
	if (count === 0) return null;
	return {
		check: 'lost-rows',
		id: `lost-rows/${id}`,
		level: levelByShare(count, of),
		...words,
		count,
		of,
		counted: unit,
		examples: [],
		places: [],
		metrics: ALL_METRICS
	};
}
