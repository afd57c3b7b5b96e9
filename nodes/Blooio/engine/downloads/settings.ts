import type { Parameters } from '../parameters';

const MB = 1024 * 1024;

/** Limits for downloads. */
export interface DownloadSettings {
	prefix: string;
	/** Of one attachment, in bytes. */
	sizeLimit: number;
	/** For one attachment. */
	timeLimitMs: number;
	/** Attachments of one item. */
	countLimit: number;
	/** Of all attachments of one item together, in bytes. */
	totalSizeLimit: number;
	/** For all attachments of one item together. */
	totalTimeLimitMs: number;
	/** Whether voice memos become files that transcription services take. */
	voiceMemosAsOgg: boolean;
}

/**
 * Reads what concerns downloads.
 *
 * @param options the collection that holds the fields of `downloadFields`
 * @returns `undefined` where nothing is to be downloaded
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readDownloads(options: Parameters): DownloadSettings | undefined {
	if (!options.boolean('downloadAttachments')) return undefined;
	const megabytes = (name: string, max: number, otherwise: number) =>
		(options.optionalNumber(name, { min: 0.001, max, whole: false }) ?? otherwise) * MB;
	const seconds = (name: string, max: number, otherwise: number) =>
		(options.optionalNumber(name, { min: 0.1, max, whole: false }) ?? otherwise) * 1000;
	return {
		prefix: options.optionalText('binaryPrefix') ?? 'attachment_',
		sizeLimit: megabytes('attachmentSizeLimit', 1024, 25),
		timeLimitMs: seconds('attachmentTimeLimit', 600, 30),
		countLimit: options.optionalNumber('attachmentCountLimit', { min: 1, max: 1000 }) ?? 20,
		totalSizeLimit: megabytes('attachmentTotalSizeLimit', 10_240, 100),
		totalTimeLimitMs: seconds('attachmentTotalTimeLimit', 3600, 120),
		voiceMemosAsOgg: options.boolean('voiceMemosAsOgg'),
	};
}
